import { expect, test } from 'vitest'
import { placeInARow, stateWords } from '../../../../../renderer/src/features/annotate/state-words.ts'
import { reviewReason } from '../../../../../renderer/src/features/versions/words.ts'
import { AnchorReason, type AnchorState } from '../../../../../shared/project/annotation.ts'

const edited: AnchorState = { kind: 'approximate', score: 82, reason: 'edited' }
const rewritten: AnchorState = { kind: 'orphan', reason: 'rewritten' }

test('a passage in its place needs no words, one that moved a few', () => {
  expect(stateWords({ kind: 'exact' })).toBeNull()
  expect(stateWords({ kind: 'moved' })).toBe('Moved with its words in a newer version of the text')
  expect(placeInARow({ kind: 'moved' })).toBe('Moved')
})

test('an approximate place says why and how sure it is, on the card, in a row and in the queue', () => {
  expect(stateWords(edited)).toBe('The words were edited (82 % like it was)')
  expect(placeInARow(edited)).toBe('Approximate: the words were edited')
  expect(reviewReason(edited)).toBe('The words were edited. 82 % like it was.')
})

test('an orphan says why it is one, or that somebody keeps it so', () => {
  expect(stateWords(rewritten)).toBe('The paragraph is still there, but without these words')
  expect(placeInARow(rewritten)).toBe('Lost its place: the paragraph is still there, but without these words')
  expect(stateWords({ kind: 'orphan', reviewed: true })).toContain('Kept without a place')
})

test('no two reasons are told in the same words', () => {
  const words = AnchorReason.options.map((reason) => stateWords({ kind: 'orphan', reason }))
  expect(new Set(words).size).toBe(AnchorReason.options.length)
})
