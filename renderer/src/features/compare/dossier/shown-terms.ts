import type { Dossier, TermRow } from '../../../../../shared/compare/dossier/dossier.ts'
import { fold } from '../../../../../shared/fold.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { TermOrder } from './dossier-state.ts'

type Wanted = { readonly kind: 'all' | TermRow['is']; readonly words: string; readonly order: TermOrder }

/** The terms of a dossier in the sources that are looked at, narrowed and in order; each with what these sources have of it. */
export function shownTerms(
  { sources, terms }: Pick<Dossier, 'sources' | 'terms'>,
  among: readonly SourceId[],
  { kind, words, order }: Wanted,
): readonly TermRow[] {
  const at = among.map((id) => sources.indexOf(id))
  const column = among.findIndex((id) => id === order)
  const wanted = fold(words.trim())
  const rows = terms
    .filter((term) => (kind === 'all' || term.is === kind) && fold(term.words).includes(wanted))
    .map((term) => ({
      ...term,
      counts: at.map((index) => term.counts[index] ?? 0),
      firsts: at.map((index) => term.firsts[index] ?? null),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0))
  if (order === 'telling') return rows
  if (order === 'alphabet') return rows.toSorted((a, b) => alphabet.compare(a.words, b.words))
  const often = ({ counts }: TermRow): number => (column === -1 ? total(counts) : (counts[column] ?? 0))
  return rows.toSorted((a, b) => often(b) - often(a))
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
const alphabet = new Intl.Collator('en-GB', { sensitivity: 'base' })
