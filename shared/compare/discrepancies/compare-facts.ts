import type { Corpus } from '../corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { AGES } from './aspects/ages.ts'
import { DATES } from './aspects/dates.ts'
import { DESIGNATIONS } from './aspects/designations.ts'
import { NUMBERS } from './aspects/numbers.ts'
import { PLACES } from './aspects/places.ts'
import { SPEAKERS } from './aspects/speakers.ts'
import { STAGES } from './aspects/stages.ts'
import { STATUSES } from './aspects/statuses.ts'
import type { Discrepancy } from './discrepancy.ts'
import { rowsOf, type SureRow } from './rows.ts'
import { weightsAmong } from './weights.ts'

/** Rows of what the facts of each source say of one thing. Neither the order of the sources nor that of their facts matters. */
export async function compareFacts(
  corpus: Corpus,
  facts: ReadonlyMap<PreparedSource, readonly Fact[]>,
  turn: Turn,
): Promise<readonly Discrepancy[]> {
  const sources = [...facts.keys()]
  const compared = { corpus, sources, facts, weights: weightsAmong(corpus, sources) }
  const runs: readonly (() => Promise<readonly SureRow[]>)[] = [
    () => rowsOf(DATES, compared, turn),
    () => rowsOf(NUMBERS, compared, turn),
    () => rowsOf(DESIGNATIONS, compared, turn),
    () => rowsOf(PLACES, compared, turn),
    () => rowsOf(STATUSES, compared, turn),
    // They are read in the texts themselves, whichever facts are given.
    ...(corpus.settings.facts.includes('name')
      ? [() => rowsOf(STAGES, compared, turn), () => rowsOf(AGES, compared, turn)]
      : []),
    () => rowsOf(SPEAKERS, compared, turn),
  ]
  const found: SureRow[] = []
  for (const [index, run] of runs.entries()) {
    found.push(...(await run()))
    turn.progress(0.6 + (0.4 * (index + 1)) / runs.length)
    await turn.rest()
  }
  return found.toSorted(byImportance).map(({ row }) => row)
}

const STATES = ['different', 'more-precise', 'same'] as const

/** What differs first, then what more sources speak of, then what is surer. */
function byImportance(a: SureRow, b: SureRow): number {
  return (
    STATES.indexOf(a.row.state) - STATES.indexOf(b.row.state) ||
    speaking(b) - speaking(a) ||
    b.sureness - a.sureness ||
    (a.row.key < b.row.key ? -1 : 1)
  )
}

const speaking = ({ row }: SureRow): number => row.cells.filter(({ state }) => state !== 'silent').length
