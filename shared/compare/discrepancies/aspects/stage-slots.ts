import type { EventTime } from '../../../project/event-time.ts'
import type { PartialDate } from '../../../project/source.ts'
import { sliceSpan, type Span } from '../../../text/offsets.ts'
import { isCalendarWord } from '../../facts/bearing/calendar-words.ts'
import { bearingOf } from '../../facts/bearing/bearing-of.ts'
import type { Fact, NameFact } from '../../facts/fact.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { baseLanguage } from '../../tokens/stem.ts'
import { makeSlot } from '../make-slot.ts'
import type { Slot } from '../slot.ts'
import { phrasesIn } from './phrases.ts'
import { readStages, type StageReader } from './stage-reader.ts'
import type { Stage } from './stage-words/stage-words.ts'
import { undertakingOf } from './undertaking.ts'

/** How far something has come. */
export type Reached = NameFact & {
  readonly stage: Stage
  readonly countries: ReadonlySet<string>
  /** Terms that are words of names. */
  readonly names: ReadonlySet<string>
  /** Which part of it is spoken of, folded; null if all of it. */
  readonly part: string | null
  /** Which one of several, folded; null if that is not said. */
  readonly ordinal: string | null
  /** Whether it is only pointed at: `this work`. */
  readonly isPointing: boolean
  /** When it had come so far: the time its clause names, else when it was written; null if neither is known. */
  readonly asOf: PartialDate | null
  /** When a plan is to be done. */
  readonly due: EventTime | null
}

/** What a source says of how far something has come. Linear in its text. */
export function stageSlots(prepared: PreparedSource, facts: readonly Fact[]): readonly Slot<Reached>[] {
  const reader = readStages(baseLanguage(prepared.source.language) || 'en')
  if (reader === null) return []
  return prepared.passages.flatMap((passage) =>
    passage.role === 'aside' ? [] : slotsIn(prepared, passage, facts, reader),
  )
}

function slotsIn(
  prepared: PreparedSource,
  passage: Passage,
  facts: readonly Fact[],
  reader: StageReader,
): readonly Slot<Reached>[] {
  const { content } = prepared.source.text
  return phrasesIn(passage, content, reader.phrases).flatMap((phrase) => {
    const bearing = bearingOf(prepared, passage, phrase)
    const { clause } = bearing
    const before = content.slice(passage.start, phrase.start)
    // What is denied may be at any other stage, and a condition at any.
    if (bearing.negated || reader.isCondition(before)) return []
    const around = [content.slice(clause.start, phrase.start), content.slice(phrase.end, clause.end)] as const
    const isPointing = reader.isPointing(...around)
    const { isAnything } = reader
    const { terms, names, countries } = undertakingOf(prepared, facts, bearing, {
      phrase,
      isAnything,
      isPointing,
    })
    const words = sliceSpan(content, phrase).replace(/\s+/g, ' ').slice(0, 300)
    const { meaning: stage, start, end } = phrase
    const time = timeIn(facts, clause)
    const isPlan = stage === 'planned'
    const fact: Reached = {
      kind: 'name',
      is: 'name',
      start,
      end,
      bearing,
      words,
      key: stage,
      model: null,
      stage,
      countries,
      names,
      isPointing,
      part: reader.partIn(around.join(' … ')),
      ordinal: reader.ordinalIn(around.join(' … ')) ?? numberIn(passage, clause),
      asOf: !isPlan && time !== null ? time.from : reader.isPast(before) ? null : prepared.source.published,
      due: isPlan ? time : null,
    }
    const value = { kind: 'name', name: words } as const
    const slot = makeSlot(prepared, fact, { value, bound: [], near: [...terms], terms })
    return slot === null ? [] : [slot]
  })
}

/** The number that tells one of several from another: `Terminal 3`. */
function numberIn({ tokens }: Passage, clause: Span): string | null {
  const found = tokens.find(({ word, start, end }, at) => {
    const before = tokens[at - 1]
    return (
      /^\d{1,2}$/.test(word) &&
      start >= clause.start &&
      end <= clause.end &&
      before !== undefined &&
      before.end === start - 1 &&
      /^\p{L}{4,}$/u.test(before.word) &&
      before.isContent &&
      !isCalendarWord(before.word)
    )
  })
  return found?.word ?? null
}

const timeIn = (facts: readonly Fact[], { start, end }: Span): EventTime | null =>
  facts.flatMap((fact) =>
    fact.kind === 'date' &&
    fact.role === 'event' &&
    fact.time !== null &&
    fact.start >= start &&
    fact.end <= end
      ? [fact.time]
      : [],
  )[0] ?? null
