import { expect, test } from 'vitest'
import { hyphenationOf, joinedLines } from '../../../../../electron/parser/pdf/join-lines.ts'

const join = (before: string, after: string, ...document: readonly string[]) =>
  joinedLines(before, after, hyphenationOf([before, after, ...document]))

/** Lines of a document that breaks words as a habit. */
const BREAKING = ['for the gov-', 'ernment to de-', 'cide upon the mat-', 'ter']

test('joins lines with a space, and without one where a language has none', () => {
  expect(join('closed at', 'noon')).toBe('closed at noon')
  expect(join('電磁振動器を', '含む。')).toBe('電磁振動器を含む。')
})

test('joins a word that was broken, if the document breaks words or has the whole word elsewhere', () => {
  expect(join('the inspec-', 'tors found', ...BREAKING)).toBe('the inspectors found')
  expect(join('the inspec-', 'tors found', 'other inspectors came')).toBe('the inspectors found')
})

test('keeps a hyphen that the author wrote', () => {
  expect(join('a long-', 'term plan', 'the long-term costs', ...BREAKING)).toBe('a long-term plan')
  expect(join('a long-', 'term plan', 'no other hyphens here')).toBe('a long-term plan')
  expect(join('Ost-', 'Berlin', ...BREAKING)).toBe('Ost-Berlin')
  expect(join('in 1998-', '1999 they')).toBe('in 1998-1999 they')
})

test('tells the hyphen of typesetters from that of keyboards where a document uses both', () => {
  const both = ['well-known', 'a mat‐']
  expect(join('the South Dakota‐', 'sized', ...both)).toBe('the South Dakotasized')
  expect(join('the South Dakota-', 'sized', ...both)).toBe('the South Dakota-sized')
})

test('drops soft hyphens', () => {
  expect(join('inspec\u00ad', 'tors')).toBe('inspectors')
})
