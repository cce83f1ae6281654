import { expect, test } from 'vitest'
import { safeValue } from '../../../../../renderer/src/features/original/page/safe-css.ts'
import { createStyleCost } from '../../../../../renderer/src/features/original/page/style-cost.ts'

const nowhere = () => null

test.each([
  ['rgb(1, 2, 3)'],
  ['calc(100% - (2 * var(--gap)))'],
  ['linear-gradient(45deg, red 10%, rgba(0, 0, 0, 0.5))'],
  ['translate(-50%, 4px) rotate(3deg)'],
  ['"Source Serif 4", Georgia, serif'],
  ['"a (quoted) word; \\" and a quote" attr(data-x)'],
  ['-0.5em'],
])('a value that only computes stays: %s', (value) => {
  expect(safeValue(value, nowhere)).toBe(value)
})

test.each([
  ['url(https://a.example/x.png)'],
  ['url("https://a.example/x.png")'],
  ["URL( '//a.example/x' )"],
  ['image-set("https://a.example/x.png" 1x)'],
  ['-webkit-image-set(url(x.png) 1x)'],
  ['cross-fade(url(x), red)'],
  ['var(--a, url(x.png))'],
  ['u\\72l(https://a.example/)'],
  ['\\75 rl(https://a.example/)'],
  ['var(--a, u\\72 l(x))'],
  ['src("https://a.example/")'],
  ['element(#x)'],
  ['paint(far)'],
  ['red; } @import "x"'],
  ['url(x) "'],
])('a value that could load something is left out: %s', (value) => {
  expect(safeValue(value, nowhere)).toBe(null)
})

test('an address that came with the page is put in the place of the one that was written', () => {
  const addressOf = (written: string) => (written === 'a.png' ? 'blob:1' : null)
  expect(safeValue('no-repeat url(a.png) 0 0', addressOf)).toBe('no-repeat url("blob:1") 0 0')
  expect(safeValue('url(a.png), url(b.png)', addressOf)).toBe(null)
})

test('a selector costs the elements that have its rarest last name', () => {
  const of = new Map([
    ['p', 20_000_000],
    ['.lead', 10],
    ['.md:flex', 5],
  ])
  const cost = createStyleCost({ all: 25_000_000, of })
  expect(cost.affords('p.lead:hover')).toBe(true)
  expect(cost.affords(String.raw`.md\:flex > p.lead`)).toBe(true)
  expect(cost.affords('p')).toBe(true)
  expect(cost.isExceeded()).toBe(false)
  expect(cost.affords('[data-x]')).toBe(false)
  expect(cost.isExceeded()).toBe(true)
})

test('a selector that looks ahead, or has very many steps, is not afforded', () => {
  const cost = createStyleCost({ all: 10, of: new Map() })
  expect(cost.affords('p:has(a)')).toBe(false)
  expect(cost.affords('p '.repeat(20))).toBe(false)
})
