import { fold } from '../../fold.ts'
import type { Corpus } from '../corpus.ts'
import type { Fact } from '../facts/fact.ts'

/** What was made of a list of facts last, and of which names. */
const kept = new WeakMap<readonly Fact[], { readonly names: string; readonly facts: readonly Fact[] }>()

/** Gives names that the user said to be one party's the same key: the same list for the same facts and names. */
export function createAliased({
  aliases,
}: Pick<Corpus, 'aliases'>): (facts: readonly Fact[]) => readonly Fact[] {
  const first = new Map<string, string>()
  for (const names of aliases) {
    const [one] = names
    if (one !== undefined) for (const name of names) first.set(fold(name), fold(one))
  }
  if (first.size === 0) return (facts) => facts
  const names = JSON.stringify([...first])
  return (facts) => {
    const known = kept.get(facts)
    if (known?.names === names) return known.facts
    const made = aliasedFacts(facts, first)
    kept.set(facts, { names, facts: made })
    return made
  }
}

function aliasedFacts(facts: readonly Fact[], first: ReadonlyMap<string, string>): readonly Fact[] {
  const keyOf = (key: string): string => first.get(key) ?? key
  return facts.map((fact): Fact => {
    const bearing = { ...fact.bearing, names: fact.bearing.names.map(keyOf) }
    if (fact.kind === 'name') return { ...fact, bearing, key: keyOf(fact.key) }
    if (fact.kind !== 'attribution') return { ...fact, bearing }
    return { ...fact, bearing, speakerKey: fact.speakerKey === null ? null : keyOf(fact.speakerKey) }
  })
}
