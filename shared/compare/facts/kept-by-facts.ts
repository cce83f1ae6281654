import type { PreparedSource } from '../prepared-source.ts'
import type { Fact } from './fact.ts'

/** What is made of the facts of a source, made again only when either is another. */
export function keptByFacts<Made>(
  make: (prepared: PreparedSource, facts: readonly Fact[]) => Made,
): (prepared: PreparedSource, facts: readonly Fact[]) => Made {
  const kept = new WeakMap<PreparedSource, { readonly facts: readonly Fact[]; readonly made: Made }>()
  return (prepared, facts) => {
    const known = kept.get(prepared)
    if (known?.facts === facts) return known.made
    const made = make(prepared, facts)
    kept.set(prepared, { facts, made })
    return made
  }
}
