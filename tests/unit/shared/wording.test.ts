import { expect, test } from 'vitest'
import { sayIn } from '../../../shared/wording.ts'

const codes = sayIn('codes')
const tags = sayIn('tags')

test('codes are called codes unless they are to be called tags', () => {
  expect(codes('Merge codes')).toBe('Merge codes')
  expect(codes`Code “${'Coding'}” deleted`).toBe('Code “Coding” deleted')
})

test.each([
  ['Codebook', 'Tags'],
  ['Import a codebook', 'Import a tag list'],
  ['Code in its own words', 'Tag in its own words'],
  ['No passage has this code yet.', 'No passage has this tag yet.'],
  ['Highlights, notes and codes', 'Highlights, notes and tags'],
  ['coded passages, uncoded ones', 'tagged passages, untagged ones'],
  ['change name of code', 'change name of tag'],
  ['decode, barcode, encoded', 'decode, barcode, encoded'],
])('the other wording says for “%s” “%s”', (words, expected) => {
  expect(tags(words)).toBe(expected)
})

test('what the user wrote stays as it is, in quotation marks or filled in', () => {
  expect(tags('create code “Code of conduct”')).toBe('create tag “Code of conduct”')
  expect(tags`${'Codes'}: with the codes in it, ${3} codes`).toBe('Codes: with the tags in it, 3 tags')
  expect(tags`Code “${'a “code'}” deleted`).toBe('Tag “a “code” deleted')
})
