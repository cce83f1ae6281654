import { expect, test } from 'vitest'
import { viewClaims } from '../../../../../renderer/src/features/claims/claim-view.ts'
import {
  barSentence,
  countSentence,
  disagreementSentence,
  originSentence,
  restingSentence,
} from '../../../../../renderer/src/features/claims/words.ts'
import type { OrderKey, Stance } from '../../../../../shared/project/claim.ts'
import { aClaim, anEvidence, aSource } from '../../../../support/builders.ts'

const [wire, agency, paper] = [aSource('Wire'), aSource('Agency'), aSource('Paper')]

function view(...says: readonly (readonly [{ readonly id: typeof wire.id }, Stance])[]) {
  const claim = aClaim()
  const evidence = says.map(([{ id }, stance], index) =>
    anEvidence({ claimId: claim.id, sourceId: id, stance, order: `k${index}` as OrderKey }),
  )
  const views = viewClaims([claim], evidence, new Map([wire, agency, paper].map((each) => [each.id, each])))
  return views[0] as (typeof views)[number]
}

test('a claim says how many sources it rests on, and how many passages if there are more', () => {
  expect(countSentence(view())).toBe('No evidence yet')
  expect(countSentence(view([wire, 'supports']))).toBe('1 source')
  expect(countSentence(view([wire, 'supports'], [agency, 'mentions'], [wire, 'qualifies']))).toBe(
    '2 sources · 3 passages',
  )
})

test('sources of one origin count once where that makes a difference', () => {
  const three = view([wire, 'supports'], [agency, 'supports'], [paper, 'contradicts'])
  expect(originSentence(three)).toBeNull()
  expect(countSentence({ ...three, independent: 2 })).toBe('3 sources · 2 origins')
  expect(originSentence({ ...three, independent: 1 })).toBe(
    'Sources of one origin count once: 3 sources, 1 origin.',
  )
  const twice = view([wire, 'supports'], [wire, 'mentions'], [agency, 'supports'])
  expect(countSentence({ ...twice, independent: 1 })).toBe('2 sources · 1 origin · 3 passages')
})

test('sources that disagree are said to disagree', () => {
  expect(disagreementSentence(view([wire, 'supports'], [agency, 'supports']))).toBeNull()
  expect(disagreementSentence(view([wire, 'supports'], [agency, 'contradicts']))).toBe('Sources disagree')
})

test('a source that contradicts itself is told from sources that contradict each other', () => {
  expect(disagreementSentence(view([wire, 'supports'], [wire, 'contradicts']))).toBe(
    'The source contradicts itself',
  )
  expect(disagreementSentence(view([wire, 'supports'], [wire, 'contradicts'], [agency, 'mentions']))).toBe(
    'One source contradicts itself',
  )
})

test('the bar reads out as a sentence', () => {
  expect(barSentence(view().tally.sources)).toBe('No evidence yet')
  expect(barSentence(view([wire, 'supports']).tally.sources)).toBe('1 source supports')
  const mixed = view([wire, 'supports'], [agency, 'supports'], [paper, 'contradicts'])
  expect(barSentence(mixed.tally.sources)).toBe('2 sources support, 1 contradicts')
  expect(barSentence(view([wire, 'mentions'], [agency, 'qualifies']).tally.sources)).toBe(
    '1 source qualifies, 1 mentions it',
  )
})

test('what rests in the bin is mentioned only if there is any', () => {
  expect(restingSentence(0)).toBeNull()
  expect(restingSentence(1)).toBe('1 passage rests in the bin')
  expect(restingSentence(3)).toBe('3 passages rest in the bin')
})
