import { placeOf } from '../../shared/compare/compared-source.ts'
import type { CellState, Discrepancy, FactReading } from '../../shared/compare/discrepancies/discrepancy.ts'
import type { DateFact } from '../../shared/compare/facts/fact.ts'
import { newId, type SourceId, type VersionId } from '../../shared/ids.ts'
import type { EventTime } from '../../shared/project/event-time.ts'
import { span } from '../../shared/text/offsets.ts'

/** What a test says of one source: its text, the words that are quoted and those that give the day. */
export type Said = {
  readonly sourceId?: SourceId
  readonly versionId?: VersionId
  readonly text: string
  readonly quote: string
  readonly words: string
  /** The day the words come to. */
  readonly day: string
  readonly group: number
  readonly hedged?: boolean
  readonly superseded?: true
}

export const onDay = (iso: string): EventTime => ({ from: { iso, precision: 'day' }, to: null, about: false })

/** A reading of a day, at the places where its words stand in the text. */
function aReading({
  sourceId = newId<SourceId>(),
  versionId = newId<VersionId>(),
  ...said
}: Said): FactReading {
  const place = (words: string) => {
    const start = said.text.indexOf(words)
    if (start === -1) throw new Error(`not in the text: ${words}`)
    return placeOf({ id: sourceId, versionId }, span(start, start + words.length))
  }
  const at = place(said.words)
  const quote = place(said.quote)
  const fact: DateFact = {
    kind: 'date',
    ...span(at.start, at.end),
    phrase: said.words,
    time: onDay(said.day),
    rule: { kind: 'weekday-before', from: { iso: '2019-03-30', precision: 'day' } },
    role: 'event',
    bearing: {
      clause: span(quote.start, quote.end),
      passage: 0,
      topic: ['berth'],
      names: [],
      verb: { word: 'opened', stem: 'open', group: 'open' },
      negated: false,
      hedged: said.hedged ?? false,
    },
  }
  return {
    fact,
    at,
    quote,
    value: { kind: 'time', time: onDay(said.day) },
    group: said.group,
    ...(said.superseded === true ? { superseded: true } : {}),
  }
}

/** A row of days: a list of readings for each source. */
export function aRow(
  cells: readonly {
    readonly sourceId?: SourceId
    readonly state: CellState
    readonly said: readonly Said[]
  }[],
  more: Partial<Discrepancy> = {},
): Discrepancy {
  return {
    key: 'date berth open',
    kind: 'date',
    aspect: 'date',
    title: 'berth – opened',
    statement: 'The berth opened on 29 March 2019',
    state: cells.some(({ state }) => state === 'different') ? 'different' : 'same',
    grounds: ['berth', 'opened'],
    dismissedBy: [],
    ...more,
    cells: cells.map(({ sourceId = newId<SourceId>(), state, said }) => ({
      sourceId,
      state,
      readings: said.map((one) => aReading({ ...one, sourceId })),
    })),
  }
}
