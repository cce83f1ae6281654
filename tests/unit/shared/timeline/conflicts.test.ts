import { describe, expect, test } from 'vitest'
import { newId, type LineageId } from '../../../../shared/ids.ts'
import { parseEventTime, type EventTime } from '../../../../shared/project/event-time.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import { originsTable } from '../../../../shared/project/origins.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { conflictsOf } from '../../../../shared/timeline/filter.ts'
import { timelineItems } from '../../../../shared/timeline/items.ts'
import { now } from '../../../../shared/time.ts'
import { aClaim, anEvidence, aSource } from '../../../support/builders.ts'

function at(text: string): EventTime {
  const parsed = parseEventTime(text)
  if (!parsed.ok) throw new Error(`not a time: ${text}`)
  return parsed.value
}

const lineageOf = (...members: readonly Source[]): Lineage => ({
  id: newId<LineageId>(),
  name: 'Wire',
  members: members.map(({ id }) => id),
  note: '',
  createdAt: now(),
  modifiedAt: now(),
})

/** The conflict of one claim: its own time, or none, and what each source gives. */
function conflict(own: string | null, given: readonly string[], together: readonly number[] = []) {
  const claim = aClaim(own === null ? {} : { time: at(own) })
  const sources = given.map((text) => aSource(text))
  const evidence = sources.map(({ id }, index) =>
    anEvidence({ claimId: claim.id, sourceId: id, value: { kind: 'time', time: at(given[index] ?? '') } }),
  )
  const members = sources.filter((_, index) => together.includes(index))
  const lineages = members.length > 1 ? [lineageOf(...members)] : []
  const items = timelineItems({ claims: [claim], evidence, sources, versions: [] })
  return conflictsOf(items, originsTable({ lineages, derivations: [] })).get(claim.id) ?? null
}

const days = (found: ReturnType<typeof conflict>) => found?.readings.map(({ time }) => time.from.iso)

describe('conflicting times', () => {
  test('are those that no instant lies in all of, each with the sources that give it', () => {
    const found = conflict(null, ['28 March 2019', '29 March 2019', '29 March 2019'])
    expect(days(found)).toEqual(['2019-03-28', '2019-03-29'])
    expect(found?.readings.map(({ sources }) => sources.length)).toEqual([1, 2])
    expect(found).toMatchObject({ sources: 3, origins: 3 })
  })

  test('are none where one is only less precise, or only about then', () => {
    expect(conflict('2019', ['March 2019', '29 March 2019'])).toBeNull()
    expect(conflict(null, ['about 28 March 2019', '29 March 2019'])).toBeNull()
    expect(conflict('28–30 March 2019', ['29 March 2019'])).toBeNull()
  })

  test('leave out what fits several of them', () => {
    const found = conflict(null, ['28 March 2019', 'March 2019', '30 March 2019'])
    expect(days(found)).toEqual(['2019-03-28', '2019-03-30'])
    expect(found).toMatchObject({ sources: 2 })
  })

  test('count sources of one lineage once', () => {
    expect(conflict(null, ['28 March 2019', '29 March 2019'], [0, 1])).toMatchObject({
      sources: 2,
      origins: 1,
    })
  })

  test('take in the time of the claim itself', () => {
    const found = conflict('29 March 2019', ['28 March 2019'])
    expect(found?.readings.map(({ isOwn }) => isOwn)).toEqual([false, true])
  })

  test('are compared as instants if all have a zone, else as calendar and clock showed them', () => {
    expect(conflict(null, ['2019-03-29 23:00 -04:00', '2019-03-30 03:00Z'])).toBeNull()
    expect(conflict(null, ['2019-03-29 23:00 -04:00', '29 March 2019'])).toBeNull()
    expect(conflict(null, ['2019-03-29 23:00 -04:00', '30 March 2019'])).not.toBeNull()
  })
})
