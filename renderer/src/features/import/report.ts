import { plural } from '../../ui/format.ts'
import { linesOf, type Line, type OutcomeKind } from './outcome.ts'

export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, string>> = {
  imported: 'Imported',
  updated: 'New version',
  offered: 'To choose',
  changed: 'Changed',
  duplicate: 'Already here',
  skipped: 'Skipped',
  'taken-back': 'Taken back',
  refused: 'Not imported',
  'not-read': 'Not read',
}
const ORDER = [
  'imported',
  'updated',
  'offered',
  'changed',
  'duplicate',
  'skipped',
  'taken-back',
  'refused',
  'not-read',
] as const

export type Report = {
  /** One sentence, to be shown and announced. */
  readonly sentence: string
  /** How many lines each outcome has; none of those that do not occur. */
  readonly counts: readonly { readonly kind: OutcomeKind; readonly count: number }[]
  /** How many imported sources have no date. */
  readonly undated: number
  /** True when something was not imported, or waits for an answer. */
  readonly isWrong: boolean
  /** True when there is something to read or to fill in: the message has to stay. */
  readonly needsReading: boolean
}

/** What the lines of an import amount to. */
export function reportOf(lines: readonly Line[], cancelled: boolean): Report {
  const counts = ORDER.map((kind) => ({ kind, count: count(lines, kind) })).filter((entry) => entry.count > 0)
  const undated = undatedSources(lines).length
  const parts = counts.map((entry) => PHRASES[entry.kind](entry.count))
  const isWrong = cancelled || counts.some(({ kind }) => !RIGHT.has(kind))
  const sentence = `${endOf(lines, cancelled)}${parts.join(', ')}.`
  return {
    sentence,
    counts,
    undated,
    isWrong,
    needsReading: isWrong || undated > 0 || counts.some(({ kind }) => kind === 'duplicate'),
  }
}

/** What went well, and what the user has just said. */
const RIGHT: ReadonlySet<OutcomeKind> = new Set(['imported', 'updated', 'duplicate', 'skipped', 'taken-back'])

function endOf(lines: readonly Line[], cancelled: boolean): string {
  if (lines.some(({ outcome }) => outcome.kind === 'not-read' && outcome.takenBack)) return 'Import ended: '
  return cancelled ? 'Import cancelled: ' : ''
}

const PHRASES: Readonly<Record<OutcomeKind, (count: number) => string>> = {
  imported: (n) => `${plural(n, 'source')} imported`,
  updated: (n) => `${plural(n, 'source')} with a new version`,
  offered: (n) => `${plural(n, 'article')} to choose from`,
  changed: (n) => `${plural(n, 'changed file')} not added yet`,
  duplicate: (n) => `${plural(n, 'file')} already here`,
  skipped: (n) => `${plural(n, 'article')} skipped`,
  'taken-back': (n) => `${plural(n, 'source')} taken back`,
  refused: (n) => `${plural(n, 'file')} not imported`,
  'not-read': (n) => `${plural(n, 'file')} not read`,
}

const count = (lines: readonly Line[], kind: OutcomeKind): number =>
  lines.filter(({ outcome }) => outcome.kind === kind).length

export type ReportFilter = OutcomeKind | 'all'

export const filterLines = (lines: readonly Line[], filter: ReportFilter): readonly Line[] =>
  filter === 'all' ? lines : lines.filter(({ outcome }) => outcome.kind === filter)

/** Sources that came in without a date, once each. */
export const undatedSources = (lines: readonly Line[]) =>
  linesOf(lines, 'imported').flatMap(({ outcome }) => (outcome.dated ? [] : [outcome.sourceId]))

/** Sources that came in without a date, or without anybody named who wrote or published them. */
export const incompleteSources = (lines: readonly Line[]) =>
  linesOf(lines, 'imported').flatMap(({ outcome }) =>
    outcome.dated && outcome.attributed ? [] : [outcome.sourceId],
  )
