import { expect, test } from 'vitest'
import { createAnchor } from '../../../../../shared/anchor/create.ts'
import { toldApart } from '../../../../../shared/compare/discrepancies/told-apart.ts'
import { newId, type PassageDecisionId, type SourceId, type VersionId } from '../../../../../shared/ids.ts'
import type {
  DecidedPassage,
  FactKind,
  PassageDecision,
} from '../../../../../shared/project/passage-decision.ts'
import { span } from '../../../../../shared/text/offsets.ts'
import { instant } from '../../../../../shared/time.ts'

const TEXT = 'The berth opened on Friday. The bridge opened on Sunday.'
const VERSION = newId<VersionId>()
const [FERRY, HARBOUR, QUAY] = [newId<SourceId>(), newId<SourceId>(), newId<SourceId>()]

function passage(sourceId: SourceId, words: string): DecidedPassage {
  const start = TEXT.indexOf(words)
  return { sourceId, anchor: createAnchor(TEXT, VERSION, span(start, start + words.length)) }
}

const told = (
  one: DecidedPassage,
  other: DecidedPassage,
  at: string,
  about: FactKind = 'date',
): PassageDecision => ({
  id: newId<PassageDecisionId>(),
  decided: { kind: 'not-same-thing', about },
  passages: [one, other],
  at: instant(new Date(at)),
})

const [berth, bridge] = [passage(FERRY, 'on Friday'), passage(FERRY, 'on Sunday')]
const [harbour, quay] = [passage(HARBOUR, 'on Friday'), passage(QUAY, 'on Friday')]
const ALL = new Set([FERRY, HARBOUR, QUAY])

test('pairs that were told apart in one go stand together, the latest first', () => {
  const together = [
    told(berth, harbour, '2026-01-01T10:00:00.000Z'),
    told(berth, quay, '2026-01-01T10:00:00.001Z'),
    told(bridge, harbour, '2026-01-01T10:00:00.002Z'),
    told(bridge, quay, '2026-01-01T10:00:00.003Z'),
  ]
  const later = told(berth, harbour, '2026-01-01T11:00:00.000Z', 'number')
  const [first, second, ...more] = toldApart([...together, later], ALL)
  expect(more).toEqual([])
  expect(first).toMatchObject({ about: 'number', ids: [later.id] })
  expect(new Set(second?.ids)).toEqual(new Set(together.map(({ id }) => id)))
  expect(new Set(second?.ones)).toEqual(new Set([berth, bridge]))
  expect(new Set(second?.others)).toEqual(new Set([harbour, quay]))
})

test('other decisions, and those about sources that are not compared, are left out', () => {
  const dismissed: PassageDecision = {
    ...told(berth, harbour, '2026-01-01T10:00:00.000Z'),
    decided: { kind: 'dismissed', about: 'date' },
  }
  expect(toldApart([dismissed], ALL)).toEqual([])
  expect(toldApart([told(berth, quay, '2026-01-01T10:00:00.000Z')], new Set([FERRY, HARBOUR]))).toEqual([])
})
