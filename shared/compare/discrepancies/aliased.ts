import { fold } from '../../fold.ts'
import type { Corpus } from '../corpus.ts'
import type { Fact } from '../facts/fact.ts'

/** Gives names that the user said to be one party's the same key. */
export function createAliased({
  aliases,
}: Pick<Corpus, 'aliases'>): (facts: readonly Fact[]) => readonly Fact[] {
  const first = new Map<string, string>()
  for (const names of aliases) {
    const [one] = names
    if (one !== undefined) for (const name of names) first.set(fold(name), fold(one))
  }
  if (first.size === 0) return (facts) => facts
  const keyOf = (key: string): string => first.get(key) ?? key
  return (facts) =>
    facts.map((fact): Fact => {
      const bearing = { ...fact.bearing, names: fact.bearing.names.map(keyOf) }
      if (fact.kind === 'name') return { ...fact, bearing, key: keyOf(fact.key) }
      if (fact.kind !== 'attribution') return { ...fact, bearing }
      return { ...fact, bearing, speakerKey: fact.speakerKey === null ? null : keyOf(fact.speakerKey) }
    })
}
