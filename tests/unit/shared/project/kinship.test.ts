import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId, type DecisionId, type LineageId, type SourceId } from '../../../../shared/ids.ts'
import type { Decision } from '../../../../shared/project/decision.ts'
import { createKinship, pairOf, type SourcePair } from '../../../../shared/project/kinship.ts'
import { lineageGroups } from '../../../../shared/project/lineage-groups.ts'
import { joinedWith, membersWithout } from '../../../../shared/project/lineage-members.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import { instant } from '../../../../shared/time.ts'

const at = (day: number) => instant(new Date(Date.UTC(2026, 0, day)))
const sources = Array.from({ length: 6 }, () => newId<SourceId>())
const [a, b, c, d, e] = sources as [SourceId, SourceId, SourceId, SourceId, SourceId]

const lineage = (name: string, day: number, ...members: SourceId[]): Lineage => ({
  id: newId<LineageId>(),
  name,
  members,
  note: '',
  createdAt: at(day),
  modifiedAt: at(day),
})
const apart = (one: SourceId, other: SourceId): Decision => ({
  id: newId<DecisionId>(),
  kind: 'not-one-lineage',
  sources: [...pairOf(one, other)],
  at: at(1),
})

describe('what was said about two sources', () => {
  test('holds for all of their lineages', () => {
    const kin = createKinship([lineage('AFP', 1, a, b), lineage('EFE', 2, c, d)], [apart(d, a)])
    expect(kin.relation(a, b)).toBe('together')
    expect(kin.relation(b, c)).toBe('apart')
    expect(kin.relation(b, e)).toBe('open')
    expect(kin.decidedApart(a)).toEqual([d])
    expect(kin.decidedApart(b)).toEqual([])
  })
})

describe('the lineages that pairs of copies amount to', () => {
  test('reach from one to the next, and take in what was in a lineage before', () => {
    const groups = lineageGroups(
      [
        [a, b],
        [b, c],
      ],
      [lineage('EFE', 1, c, d)],
      [],
    )
    expect(groups.map((group) => new Set(group))).toEqual([new Set([a, b, c, d])])
  })

  test('leave out what is together already', () => {
    expect(lineageGroups([[a, b]], [lineage('AFP', 1, b, a)], [])).toEqual([])
  })

  test('never put two sources together that were decided to be apart, whatever lies between them', () => {
    const pair = fc.tuple(fc.constantFrom(...sources), fc.constantFrom(...sources))
    const pairs = fc.array(
      pair.filter(([one, other]) => one !== other),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(pairs, pairs, (copies, decided) => {
        const groups = lineageGroups(
          copies.map(([one, other]): SourcePair => [one, other]),
          [],
          decided.map(([one, other]) => apart(one, other)),
        )
        const members = groups.flat()
        expect(new Set(members).size).toBe(members.length)
        expect(groups.every((group) => group.length >= 2)).toBe(true)
        for (const [one, other] of decided)
          expect(groups.some((group) => group.includes(one) && group.includes(other))).toBe(false)
      }),
    )
  })
})

test('sources bring their lineages along; the oldest keeps its name, and no note is lost', () => {
  const late = { ...lineage('Late', 3, a, b), note: 'By telephone.' }
  const early = { ...lineage('Early', 2, c, d), note: 'From the wire.' }
  const joining = joinedWith([late, early, lineage('Other', 1, sources[5] as SourceId, e)], [a, c])
  expect(joining.into).toBe(early)
  expect(joining.absorbed).toEqual([late])
  expect(new Set(joining.members)).toEqual(new Set([a, b, c, d]))
  expect(joining.note).toBe('From the wire.\n\nBy telephone.')
})

test('a lineage with one member left ends', () => {
  expect(membersWithout({ members: [a, b, c] }, new Set([b]))).toEqual([a, c])
  expect(membersWithout({ members: [a, b] }, new Set([b]))).toBeNull()
})
