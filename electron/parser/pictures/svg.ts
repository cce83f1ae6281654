import type { PixelSize } from './size.ts'

const ROOT = /^<svg(\s[^>]{0,8000})?>/
const MOST_COMMENTS = 20
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

/** The size that a drawing gives itself, null if none; `undefined` for what is no SVG or declares entities. */
export function svgSize(bytes: Uint8Array): PixelSize | null | undefined {
  const text = new TextDecoder().decode(bytes)
  const root = ROOT.exec(fromRoot(text.slice(0, 60_000)))
  if (root === null || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined
  const attributes = root[1] ?? ''
  const value = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']{0,100})["']`).exec(attributes)?.[1]?.trim() ?? ''
  const box = value('viewBox')
    .split(/[\s,]+/)
    .map(Number)
  const width = pixels(value('width'))
  const height = pixels(value('height'))
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = box
  const size =
    width !== null && height !== null
      ? { width, height }
      : { width: Math.round(boxWidth), height: Math.round(boxHeight) }
  return size.width > 0 && size.height > 0 ? size : null
}

/** What is left behind the declaration and the comments of those who made it. */
function fromRoot(text: string): string {
  let rest = text.trimStart()
  if (rest.startsWith('<?xml')) rest = behind(rest, '?>')
  for (let count = 0; count < MOST_COMMENTS && rest.startsWith('<!--'); count++) rest = behind(rest, '-->')
  return rest
}

function behind(text: string, mark: string): string {
  const end = text.indexOf(mark)
  return end === -1 ? '' : text.slice(end + mark.length).trimStart()
}

function pixels(words: string): number | null {
  const [, number = '', unit = ''] = /^(\d{1,7}(?:\.\d{1,9})?)([a-z]{0,2})$/.exec(words) ?? []
  const factor = Object.hasOwn(PIXELS, unit) ? PIXELS[unit] : undefined
  return number === '' || factor === undefined ? null : Math.round(Number(number) * factor)
}
