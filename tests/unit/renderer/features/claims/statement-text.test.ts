import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  LONGEST_STATEMENT,
  proposeStatement,
  shortStatement,
  storableStatement,
} from '../../../../../renderer/src/features/claims/statement-text.ts'
import { Claim } from '../../../../../shared/project/claim.ts'
import * as v from 'valibot'

test('a claim made of selected words keeps the author’s words without what the selection caught at its ends', () => {
  expect(proposeStatement('“the centre opened on Friday”,')).toBe('the centre opened on Friday')
  expect(proposeStatement(' — built with Russian help\n\nto prepare crews;')).toBe(
    'built with Russian help to prepare crews',
  )
  expect(proposeStatement('Mi-35M (a gunship).')).toBe('Mi-35M (a gunship).')
})

test('words that are nothing but punctuation are taken as they are', () => {
  expect(proposeStatement('— …')).toBe('— …')
})

test('an empty statement is not stored', () => {
  expect(storableStatement(' \n\t ')).toBeNull()
  expect(storableStatement(' Two  aircraft\nlanded ')).toBe('Two aircraft landed')
})

test('whatever was selected, the proposal is a statement the project accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (words) => {
      const proposal = proposeStatement(words)
      expect(v.is(Claim.entries.statement, proposal)).toBe(true)
      expect(proposal.length).toBeLessThanOrEqual(LONGEST_STATEMENT)
    }),
  )
})

test('in messages a long statement ends at a word', () => {
  expect(shortStatement('The centre opened', 40)).toBe('The centre opened')
  expect(shortStatement('The training centre opened on Friday 29 March', 22)).toBe('The training centre…')
})
