import { fold } from '../../fold.ts'
import type { Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import type { TermRow } from './dossier.ts'
import { commonest, formsOf, spelled, spellingsOf, type Spellings } from './spellings.ts'
import { vocabularyOf, type Use, type Vocabulary } from './vocabulary.ts'

/** Of terms and of names each; more is no overview. */
const MOST = 100

/** What sources speak of, terms and names together, the most telling first. */
export async function termRows(corpus: Corpus, turn: Turn): Promise<readonly TermRow[]> {
  const vocabularies: Vocabulary[] = []
  for (const prepared of corpus.sources) vocabularies.push(await vocabularyOf(corpus, prepared, turn))
  const sizes = vocabularies.map(({ size }) => size)
  const canonical = canonicalNames(corpus.aliases)
  const names = await gather(vocabularies, ({ names: found }) => found, canonical, turn)
  const terms = await gather(vocabularies, ({ terms: found }) => found, asIs, turn)
  nameWhatIsNamed(terms, names, spellingsOf(corpus.known))
  const rows = [...telling(terms, sizes, 'term'), ...telling(names, sizes, 'name')]
  return rows.toSorted((a, b) => b.weight - a.weight).map(({ row }) => row())
}

const asIs = (key: string): string => key

/** By key, the use in each source by its index; only sources that have it are there. */
type Gathered = Map<string, Map<number, Use[]>>

async function gather(
  vocabularies: readonly Vocabulary[],
  part: (vocabulary: Vocabulary) => ReadonlyMap<string, Use>,
  keyOf: (key: string) => string,
  turn: Turn,
): Promise<Gathered> {
  const found: Gathered = new Map()
  for (const [index, vocabulary] of vocabularies.entries()) {
    await turn.rest()
    for (const [given, use] of part(vocabulary)) {
      const key = keyOf(given)
      const uses = found.get(key) ?? new Map<number, Use[]>()
      found.set(key, uses)
      const here = uses.get(index)
      if (here === undefined) uses.set(index, [use])
      else here.push(use)
    }
  }
  return found
}

/** What is a name wherever that can be told is one in a headline too, where all words have capitals. */
function nameWhatIsNamed(terms: Gathered, names: Gathered, spellings: Spellings): void {
  for (const [stem, uses] of terms) {
    const known = names.get(spelled(stem, uses, spellings))
    if (known === undefined) continue
    terms.delete(stem)
    for (const [index, here] of uses) known.set(index, [...(known.get(index) ?? []), ...here])
  }
}

/** The names of one party are one name. */
function canonicalNames(aliases: Corpus['aliases']): (key: string) => string {
  const first = new Map(
    aliases.flatMap((names) => names.map((name) => [fold(name), fold(names[0] ?? name)] as const)),
  )
  return (key) => first.get(key) ?? key
}

type Weighed = { readonly weight: number; readonly row: () => TermRow }

function telling(gathered: Gathered, sizes: readonly number[], is: TermRow['is']): readonly Weighed[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return [...gathered]
    .map(([key, uses]) => ({ key, uses, weight: weightOf(uses, sizes, all) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ uses, weight }) => ({ weight, row: () => rowOf(uses, sizes.length, is) }))
}

/**
 * How unevenly something is spread over the sources: the log-likelihood ratio against being used alike in all of them
 * (Dunning 1993). What is said once in all says nothing about sources; with one source what it says most counts.
 */
function weightOf(uses: ReadonlyMap<number, readonly Use[]>, sizes: readonly number[], all: number): number {
  let total = 0
  for (const here of uses.values()) total += countOf(here)
  if (total < 2) return 0
  if (sizes.length < 2) return total
  let likelihood = 0
  for (const [index, here] of uses) {
    const count = countOf(here)
    likelihood += count * Math.log((count * all) / (total * (sizes[index] ?? 1)))
  }
  // What all sources say alike is still worth a place at the end of a short list.
  return Math.max(2 * likelihood, 0) + total / (all + 1)
}

const countOf = (uses: readonly Use[]): number => uses.reduce((sum, { count }) => sum + count, 0)

function rowOf(uses: ReadonlyMap<number, readonly Use[]>, sources: number, is: TermRow['is']): TermRow {
  const at = (index: number) => uses.get(index) ?? []
  const indexes = Array.from({ length: sources }, (_, index) => index)
  return {
    words: commonest(formsOf(uses)),
    is,
    counts: indexes.map((index) => countOf(at(index))),
    firsts: indexes.map((index) => earliest(at(index))),
  }
}

const earliest = (uses: readonly Use[]) =>
  uses.reduce<Use['first'] | null>(
    (first, use) => (first === null || use.first.start < first.start ? use.first : first),
    null,
  )
