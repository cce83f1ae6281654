import { expect, test } from 'vitest'
import { NOTICES, REFUSALS } from '../../../../../renderer/src/features/export/bundle-words.ts'
import { decideOpening } from '../../../../../renderer/src/features/export/opening-decision.ts'
import { REFUSAL_CODES } from '../../../../../shared/bundle/refusal.ts'

test('a bundle from outside is shown before it is opened', () => {
  expect(decideOpening('new', 'file')).toBe('ask')
})

test('our own sample opens at once', () => {
  expect(decideOpening('new', 'sample')).toBe('at-once')
})

test('a project that is here already is never replaced or doubled without asking', () => {
  expect(decideOpening('here', 'file')).toBe('ask-which')
  expect(decideOpening('here', 'sample')).toBe('ask-which')
})

test('every refusal says what happened and what to do, in whole sentences', () => {
  const sentences = REFUSAL_CODES.flatMap((code) => [REFUSALS[code].what, REFUSALS[code].advice])
  expect(sentences.filter((sentence) => !/^[A-Z].{15,}\.$/.test(sentence))).toEqual([])
  expect(Object.values(NOTICES).filter((sentence) => !sentence.endsWith('.'))).toEqual([])
})
