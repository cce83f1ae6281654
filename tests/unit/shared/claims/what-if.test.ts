import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  linchpinsOf,
  mutedSources,
  NOTHING_MUTED,
  unmuted,
  whatIf,
} from '../../../../shared/claims/what-if.ts'
import { newId, type LineageId, type SourceId } from '../../../../shared/ids.ts'
import { STANCES, VERDICTS, type Evidence, type Stance } from '../../../../shared/project/claim.ts'
import { NO_KIN, originsTable, type Kin } from '../../../../shared/project/origins.ts'
import { now } from '../../../../shared/time.ts'
import { anEvidence } from '../../../support/builders.ts'

const ids = Array.from({ length: 5 }, () => newId<SourceId>())
const [wire, paper, blog, rival] = ids as [SourceId, SourceId, SourceId, SourceId]
const says = (sourceId: SourceId, stance: Stance) => anEvidence({ sourceId, stance })
const lineage = (...members: SourceId[]) => ({
  id: newId<LineageId>(),
  name: 'Wire',
  members,
  note: '',
  createdAt: now(),
  modifiedAt: now(),
})
const origins = originsTable(NO_KIN)
const without = (evidence: readonly Evidence[], sources: readonly SourceId[], kin: Kin = NO_KIN) => {
  const muted = { ...NOTHING_MUTED, sources: new Set(sources) }
  return unmuted(evidence, muted, mutedSources(muted, kin))
}

const someEvidence = fc.array(
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...STANCES)).map(([id, stance]) => says(id, stance)),
  { maxLength: 9 },
)

describe('what is muted', () => {
  test('takes along who has it all from there, but not who has it from elsewhere too', () => {
    const derivations = [
      { derived: paper, origin: wire },
      { derived: blog, origin: paper },
      { derived: rival, origin: wire },
      { derived: rival, origin: ids[4] as SourceId },
    ]
    const kin = { lineages: [], derivations }
    expect(mutedSources({ ...NOTHING_MUTED, sources: new Set([wire]) }, kin)).toEqual(
      new Set([wire, paper, blog]),
    )
    expect(mutedSources({ ...NOTHING_MUTED, sources: new Set([paper]) }, kin)).toEqual(new Set([paper, blog]))
  })

  test('is a whole lineage, or a single passage', () => {
    const story = lineage(wire, paper)
    const evidence = [says(wire, 'supports'), says(paper, 'supports'), says(blog, 'supports')]
    const kin = { lineages: [story], derivations: [] }
    const muted = { ...NOTHING_MUTED, lineages: new Set([story.id]) }
    expect(unmuted(evidence, muted, mutedSources(muted, kin))).toEqual([evidence[2]])
    const one = { ...NOTHING_MUTED, evidence: new Set(evidence.slice(0, 1).map(({ id }) => id)) }
    expect(unmuted(evidence, one, mutedSources(one, kin))).toHaveLength(2)
  })
})

describe('what if', () => {
  test('a verdict loses what it rests on, or comes down to one origin', () => {
    const evidence = [says(wire, 'supports'), says(paper, 'supports'), says(rival, 'contradicts')]
    const look = (verdict: 'confirmed' | 'refuted' | 'disputed' | 'unverified', ...muted: SourceId[]) =>
      whatIf(verdict, evidence, without(evidence, muted), origins)
    expect(look('confirmed', wire)).toMatchObject({ verdict: 'one-origin', changes: false, muted: 1 })
    expect(look('confirmed', wire).footing?.sources).toEqual([paper])
    expect(look('confirmed', wire, paper)).toMatchObject({ verdict: 'lost', changes: true })
    expect(look('refuted', wire)).toMatchObject({ verdict: 'untouched', changes: false })
    expect(look('disputed', rival)).toMatchObject({ verdict: 'lost', changes: true })
    expect(look('unverified', rival)).toMatchObject({ verdict: 'untouched', footing: null })
  })

  test('copies are no second origin', () => {
    const kin = { lineages: [lineage(wire, paper)], derivations: [] }
    const evidence = [says(wire, 'supports'), says(paper, 'supports'), says(rival, 'supports')]
    const seen = whatIf('confirmed', evidence, without(evidence, [rival]), originsTable(kin))
    expect(seen).toMatchObject({ verdict: 'one-origin', footing: { independent: 1 } })
  })

  test('muting nothing changes nothing, and muting all leaves no evidence', () => {
    fc.assert(
      fc.property(someEvidence, fc.constantFrom(...VERDICTS), (evidence, verdict) => {
        expect(without(evidence, [])).toEqual(evidence)
        expect(whatIf(verdict, evidence, without(evidence, []), origins)).toMatchObject({
          muted: 0,
          changes: false,
          verdict: 'untouched',
        })
        const none = whatIf(verdict, evidence, without(evidence, ids), origins)
        expect(none.after.kind).toBe('no-evidence')
        expect(none.changes).toBe(evidence.length > 0)
      }),
    )
  })
})

describe('a linchpin', () => {
  test('is that without which evidence says something else, and no other is', () => {
    fc.assert(
      fc.property(someEvidence, (evidence) => {
        const found = linchpinsOf(evidence)
        for (const { id } of evidence) {
          const rest = evidence.filter((item) => item.id !== id)
          expect(found.has(id)).toBe(whatIf('confirmed', evidence, rest, origins).changes)
        }
      }),
    )
  })

  test('is told by what would be missing', () => {
    const [only] = [says(wire, 'supports')]
    expect([...linchpinsOf([only]).values()]).toEqual(['all-evidence'])
    const against = says(rival, 'contradicts')
    const both = [says(wire, 'supports'), says(paper, 'supports'), against]
    expect(linchpinsOf(both)).toEqual(new Map([[against.id, 'its-stance']]))
    const other = says(paper, 'contradicts')
    const itself = [says(wire, 'supports'), says(wire, 'contradicts'), other]
    expect(linchpinsOf(itself).get(other.id)).toBe('disagreement')
  })
})
