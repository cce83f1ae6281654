import {
  CalendarDays,
  Crosshair,
  Equal,
  EqualNot,
  Hash,
  History,
  Milestone,
  Minus,
  Quote,
  Tag,
  type LucideIcon,
} from 'lucide-react'
import type {
  AspectName,
  CellState,
  Discrepancy,
  DiscrepancyCell,
  FactReading,
} from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import { groupBy } from '../../../../../shared/group-by.ts'
import { wordsOfFact } from '../../../../../shared/compare/discrepancies/fact-words.ts'
import { eventTimeWords } from '../../../../../shared/project/event-time.ts'
import type { FactKind } from '../../../../../shared/project/passage-decision.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { formatDay, formatWithWeekday, plural } from '../../../ui/format.ts'
import { formatValue } from '../../../ui/value-words.ts'

type Look = { readonly label: string; readonly Icon: LucideIcon }

export const KINDS: Readonly<Record<FactKind, Look>> = {
  date: { label: 'Date', Icon: CalendarDays },
  number: { label: 'Number', Icon: Hash },
  name: { label: 'Name', Icon: Tag },
  attribution: { label: 'Who says so', Icon: Quote },
}

/** What a row asks where its kind of fact does not say it. */
const QUESTIONS: Readonly<Partial<Record<AspectName, Look>>> = {
  stage: { label: 'How far', Icon: Milestone },
  age: { label: 'Since when', Icon: History },
}

export const lookOf = ({ aspect, kind }: Pick<Discrepancy, 'aspect' | 'kind'>): Look =>
  QUESTIONS[aspect] ?? KINDS[kind]

/** How what a source says stands to the others. `silent` is the machine's finding, never the user's judgement. */
export const STATES: Readonly<Record<CellState, Look & { readonly tone: string }>> = {
  same: { label: 'Same', Icon: Equal, tone: 'var(--supports)' },
  'more-precise': { label: 'More precise', Icon: Crosshair, tone: 'var(--verdict-reported)' },
  different: { label: 'Different', Icon: EqualNot, tone: 'var(--qualifies)' },
  silent: { label: 'Silent', Icon: Minus, tone: 'var(--muted)' },
}

/** Colours what uses `--tone`. */
export const toned = (tone: string): Readonly<Record<`--${string}`, string>> => ({ '--tone': tone })

/** What a reading comes to: `Thu 28 Mar 2019`, `1,200 soldiers`; without a value, its words. */
export function valueWords({ value, fact }: FactReading): string {
  if (value === null) return wordsOfFact(fact) ?? ''
  return value.kind === 'time' ? eventTimeWords(value.time, formatWithWeekday) : formatValue(value)
}

/** The answers a source gives, each once. */
export const answersOf = ({ readings }: DiscrepancyCell): readonly string[] => [
  ...new Set(readings.map(valueWords).filter((words) => words !== '')),
]

/** The readings of a cell, quotation by quotation: several of one are no further passage. */
export const quotationsOf = ({ readings }: DiscrepancyCell): readonly (readonly FactReading[])[] => [
  ...groupBy(readings, ({ quote }) => `${quote.start} ${quote.end}`).values(),
]

/** What to know about a reading besides its value: that its clause denies or hedges, or was overtaken by what a later report says. */
export const marksOf = ({ fact: { bearing }, superseded }: FactReading): readonly string[] => [
  ...(bearing.negated ? ['negated'] : []),
  ...(bearing.hedged ? ['hedged'] : []),
  ...(superseded === true ? ['overtaken'] : []),
]

/** `29 Mar 2019 · AFP`: when a source was published, and the lineage it is of. */
export function sourceLineOf({ meta }: Source, lineage: string | null): string {
  const date = meta.published === null ? 'undated' : formatDay(meta.published.value)
  return lineage === null ? date : `${date} · ${lineage}`
}

/** `4 differences of 9 facts`; read out when it changes. */
export function countWords(shown: readonly Discrepancy[], all: readonly Discrepancy[]): string {
  const facts = plural(all.length, 'fact')
  return shown.length === all.length ? facts : `${shown.length} of ${facts} shown`
}
