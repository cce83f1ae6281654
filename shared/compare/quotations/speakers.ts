import { fold } from '../../fold.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { identityOf, type Identity } from './who-speaks.ts'

/** Tells speakers apart, by names in many forms. */
export type Speakers = {
  /** To be told of all speakers before one is asked for. */
  readonly meet: (speaker: string, prepared: PreparedSource) => void
  /** The same number for the same speaker. */
  readonly of: (speaker: string, prepared: PreparedSource) => number
  /** The fullest form of the name. */
  readonly nameOf: (number: number) => string
}

/** Whom the words for a speaker name, by source: looked for in its text once. */
const identities = new WeakMap<PreparedSource, Map<string, Identity>>()

function identify(speaker: string, prepared: PreparedSource): Identity {
  const ofSource = identities.get(prepared) ?? new Map<string, Identity>()
  identities.set(prepared, ofSource)
  const known = ofSource.get(speaker) ?? identityOf(speaker, prepared)
  ofSource.set(speaker, known)
  return known
}

/** Counts as one: who has the same surname, who speaks for the same body, and the names the user said to be one party's. */
export function createSpeakers(aliases: readonly (readonly string[])[]): Speakers {
  const parents: number[] = []
  const names: string[] = []
  const byKey = new Map<string, number>()

  const rootOf = (at: number): number => {
    let root = at
    while (parents[root] !== undefined && parents[root] !== root) root = parents[root] ?? root
    return root
  }
  const numberOf = (key: string, name: string): number => {
    const known = byKey.get(key)
    if (known !== undefined) return rootOf(known)
    const made = parents.length
    parents.push(made)
    names.push(name)
    byKey.set(key, made)
    return made
  }
  const unite = (one: number, other: number): void => {
    const [root, joined] = [rootOf(one), rootOf(other)]
    if (root === joined) return
    parents[joined] = root
    names[root] = fuller(names[root] ?? '', names[joined] ?? '')
  }
  for (const group of aliases) {
    const [first, ...others] = group.map((name) => numberOf(lastWord(name), name))
    for (const other of others) if (first !== undefined) unite(first, other)
  }
  return {
    meet(speaker, prepared) {
      const { name, keys } = identify(speaker, prepared)
      const [first, ...others] = keys.map((key) => numberOf(key, name))
      if (first === undefined) return
      const root = rootOf(first)
      names[root] = fuller(names[root] ?? '', name)
      for (const other of others) unite(first, other)
    },
    of(speaker, prepared) {
      const [key = ''] = identify(speaker, prepared).keys
      return rootOf(byKey.get(key) ?? -1)
    },
    nameOf: (number) => names[number] ?? '',
  }
}

const lastWord = (name: string): string => fold(name.trim().split(/\s+/).at(-1) ?? name)

/** The longer of two forms. */
const fuller = (one: string, other: string): string => (other.length > one.length ? other : one)
