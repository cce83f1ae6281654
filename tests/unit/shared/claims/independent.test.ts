import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countIndependent } from '../../../../shared/claims/independent.ts'
import { oneOriginWords, whyOneOrigin } from '../../../../shared/claims/why-one-origin.ts'
import { newId, type LineageId, type SourceId } from '../../../../shared/ids.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import { originsTable, type Kin } from '../../../../shared/project/origins.ts'
import { now } from '../../../../shared/time.ts'

const sources = Array.from({ length: 6 }, () => newId<SourceId>())
const [a, b, c, d, e, f] = sources as [SourceId, SourceId, SourceId, SourceId, SourceId, SourceId]
const lineage = (...members: SourceId[]): Lineage => ({
  id: newId<LineageId>(),
  name: 'AFP',
  members,
  note: '',
  createdAt: now(),
  modifiedAt: now(),
})
const from = (derived: SourceId, origin: SourceId) => ({ derived, origin })
const count = (among: readonly SourceId[], kin: Partial<Kin>) =>
  countIndependent(among, originsTable({ lineages: [], derivations: [], ...kin }))

test('each lineage counts once, and each source that is in none', () => {
  const lineages = [lineage(a, b, c)]
  expect(count(sources, {})).toBe(6)
  expect(count(sources, { lineages })).toBe(4)
  expect(count([a, b, c], { lineages })).toBe(1)
  expect(count([c, d, e], { lineages })).toBe(3)
  expect(count([], { lineages })).toBe(0)
})

test('a source that has it from another adds nothing to it, also by way of others or of a lineage', () => {
  const derivations = [from(b, a), from(c, b)]
  expect(count([a, b], { derivations })).toBe(1)
  expect(count([a, c], { derivations })).toBe(1)
  expect(count([b, c, d], { derivations })).toBe(2)
  expect(count([c], { derivations })).toBe(1)
  expect(count([d, e], { derivations: [from(d, a), from(e, b)], lineages: [lineage(a, b)] })).toBe(1)
})

test('one that has it from two does not make these two one', () => {
  const derivations = [from(c, a), from(c, b)]
  expect(count([a, b], { derivations })).toBe(2)
  expect(count([a, b, c], { derivations })).toBe(2)
  expect(count([a, c], { derivations })).toBe(1)
})

test('a ring that lineages close is one origin', () => {
  const kin = { lineages: [lineage(a, b)], derivations: [from(a, c), from(c, b), from(d, c)] }
  expect(count([a, b, c, d], kin)).toBe(1)
})

test('there are never more origins than sources, none without sources, and what is noted never makes more', () => {
  const pick = fc.constantFrom(...sources)
  const pairs = fc.array(fc.tuple(pick, pick), { maxLength: 8 })
  fc.assert(
    fc.property(fc.subarray(sources), pairs, fc.subarray(sources), (among, tied, joined) => {
      const order = (source: SourceId) => sources.indexOf(source)
      const derivations = tied
        .filter(([one, two]) => order(one) > order(two))
        .map(([one, two]) => from(one, two))
      const lineages = joined.length < 2 ? [] : [lineage(...joined)]
      const counted = count(among, { derivations, lineages })
      expect(counted).toBeLessThanOrEqual(count(among, {}))
      expect(counted > 0).toBe(among.length > 0)
      expect(whyOneOrigin(among, { derivations, lineages }).length > 0).toBe(counted < among.length)
    }),
  )
})

test('why sources count as one is said in words', () => {
  const titles = new Map(sources.map((id, at) => [id, `Report ${'ABCDEF'[at] ?? ''}`]))
  const words = (among: readonly SourceId[], kin: Partial<Kin>) =>
    whyOneOrigin(among, { lineages: [], derivations: [], ...kin }).map((reason) =>
      oneOriginWords(reason, (id) => titles.get(id) ?? ''),
    )
  const derivations = [from(b, a), from(c, b), from(e, f), from(d, f)]
  expect(words([a, b, c], { derivations })).toEqual([
    '“Report B” has it from “Report A”.',
    '“Report C” has it from “Report B”.',
  ])
  expect(words([a, c], { derivations })).toEqual(['“Report C” has it from “Report A”, by way of others.'])
  expect(words([d, e], { derivations })).toEqual(['“Report D” and “Report E” both have it from “Report F”.'])
  expect(words([a, b, d], { lineages: [lineage(a, b)] })).toEqual(['2 sources are of the lineage “AFP”.'])
  expect(words([b, d], { derivations: [from(d, a)], lineages: [lineage(a, b)] })).toEqual([
    '“Report B” and “Report D” both go back to the lineage “AFP”.',
  ])
  expect(words([a, d, f], {})).toEqual([])
})
