import type { Fact, NameFact } from '../../../../../shared/compare/facts/fact.ts'
import { fold } from '../../../../../shared/fold.ts'
import { FACT_KINDS, type FactKind } from '../../../../../shared/project/passage-decision.ts'

export type FactFilter = { readonly kind: FactKind | null; readonly text: string }
export const NO_FACT_FILTER: FactFilter = { kind: null, text: '' }

/** A row of the list: one fact, or all places of one name. */
export type FactItem = {
  readonly key: string
  readonly first: Fact
  /** In the order they stand; more than one for names only. */
  readonly facts: readonly Fact[]
}

/** The rows of some facts: by kind, then as they stand, the places of one name together. */
export function factItems(facts: readonly Fact[]): readonly FactItem[] {
  const names = new Map<string, NameFact[]>()
  const items: FactItem[] = []
  for (const kind of FACT_KINDS)
    for (const fact of facts) {
      if (fact.kind !== kind) continue
      if (fact.kind !== 'name') {
        items.push({ key: keyOf(fact), first: fact, facts: [fact] })
        continue
      }
      const same = names.get(fact.key)
      if (same !== undefined) {
        same.push(fact)
        continue
      }
      const places = [fact]
      names.set(fact.key, places)
      items.push({ key: keyOf(fact), first: fact, facts: places })
    }
  return items
}

const keyOf = ({ kind, start, end }: Fact): string => `${kind} ${start} ${end}`

/** The rows that a filter leaves; `quote` gives the sentence a fact stands in. */
export function shownItems(
  items: readonly FactItem[],
  { kind, text }: FactFilter,
  quote: (fact: Fact) => string,
): readonly FactItem[] {
  const sought = fold(text.trim())
  return items.filter(
    ({ first, facts }) =>
      (kind === null || first.kind === kind) &&
      (sought === '' || facts.some((fact) => fold(`${wordsOf(fact)} ${quote(fact)}`).includes(sought))),
  )
}

function wordsOf(fact: Fact): string {
  if (fact.kind === 'attribution') return fact.speaker ?? ''
  return fact.kind === 'date' ? fact.phrase : fact.words
}

/** The spellings of a name, the most frequent first. */
export function spellings(facts: readonly Fact[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const fact of facts) counts.set(wordsOf(fact), (counts.get(wordsOf(fact)) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([words]) => words)
}
