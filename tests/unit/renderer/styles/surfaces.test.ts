import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COLOURS } from '../../../../shared/project/annotation.ts'

const sheet = (name: string) =>
  readFileSync(new URL(`../../../../renderer/src/styles/${name}`, import.meta.url), 'utf8')

/** The custom properties of the first rule with a selector that sets any. */
function properties(css: string, selector: string): Readonly<Record<string, string>> {
  const escaped = selector.replaceAll(/[[\]]/g, String.raw`\$&`)
  const rule = new RegExp(`^ *${escaped} \\{([^}]*--[^}]*)\\}`, 'm').exec(css)
  return Object.fromEntries([...(rule?.[1] ?? '').matchAll(/--([\w-]+): ([^;]+);/g)].map((m) => [m[1], m[2]]))
}

const ROOT = properties(sheet('tokens.css'), ':root')
const SURFACES = ['paper', 'white', 'sepia', 'dark', 'contrast']
const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]

/** The colour of a token on a surface, as its hexadecimal number. */
function colour(surface: string, theme: Theme, token: string): string {
  const value = { ...ROOT, ...properties(sheet('surfaces.css'), `[data-surface='${surface}']`) }[token] ?? ''
  const fixed: Readonly<Record<string, Theme>> = { white: 'light', sepia: 'light', dark: 'dark' }
  const pair = /light-dark\((#\w{6}), (#\w{6})\)/.exec(value)
  return pair?.[(fixed[surface] ?? theme) === 'light' ? 1 : 2] ?? value
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each(SURFACES.flatMap((surface) => THEMES.map((theme) => [surface, theme] as const)))(
  'on %s in a %s window',
  (surface, theme) => {
    const of = (token: string) => colour(surface, theme, token)
    const least = surface === 'contrast' ? 7 : 4.5

    test.each(['surface', 'bg', 'found', 'found-current', ...COLOURS.map((name) => `hl-${name}`)])(
      'text can be read on %s',
      (background) => expect(contrast(of('ink'), of(background))).toBeGreaterThanOrEqual(least),
    )

    test('quiet words and links can be read', () => {
      for (const token of ['muted', 'accent'])
        expect(contrast(of(token), of('surface')), token).toBeGreaterThanOrEqual(least)
    })

    test('marks, and what overlaps are underlined with, can be seen', () => {
      for (const token of ['line-strong', ...COLOURS.map((name) => `mark-${name}`)])
        expect(contrast(of(token), of('surface')), token).toBeGreaterThanOrEqual(3)
    })

    test('a highlight differs from what it lies on and from the others', () => {
      const shades = [of('surface'), ...COLOURS.map((name) => of(`hl-${name}`))]
      expect(new Set(shades).size).toBe(shades.length)
    })
  },
)

test('each colour has an underline of its own, for eyes and screens that cannot tell colours apart', () => {
  const lines = [...sheet('tokens.css').matchAll(/--pattern-(\w+): (var\([^;]+);/g)]
  expect(new Set(lines.map(([, name]) => name))).toEqual(new Set(COLOURS))
  expect(new Set(lines.map(([, , line]) => line)).size).toBe(COLOURS.length)
  for (const name of COLOURS)
    expect(sheet('highlights.css')).toContain(
      `::highlight(wb-hl-${name}) {\n  background-color: var(--hl-${name});\n  text-decoration: var(--pattern-${name});`,
    )
})
