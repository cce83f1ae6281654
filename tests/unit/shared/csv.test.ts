import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../../shared/csv.ts'

test('cells with separators, quotes and line ends are quoted', () => {
  expect(csvOf([['a', 'b, c', 'say "d"', 'e\nf']])).toBe('\ufeffa,"b, c","say ""d""","e\nf"\r\n')
})

test('no cell begins as a formula', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
      expect(csvOf([[sign + rest]])).toMatch(/^\ufeff"?'/)
    }),
  )
})

test('any table can be read back, but for the guard', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(read(csvOf(rows).slice(1))).toEqual(rows)
    }),
  )
})

/** A reader by the letter of RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let match = field.exec(csv); match !== null; match = field.exec(csv)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') {
      rows.push(cells)
      cells = []
    }
  }
  return rows
}
