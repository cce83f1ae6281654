import type { Corpus } from '../../corpus.ts'
import type { Known } from '../../known.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { dictionaryOf } from './dictionary.ts'
import { sourceFeatures } from './features.ts'
import { postingsOf, type Postings } from './postings.ts'
import { likenessOfSources, wholeOf } from './source-likeness.ts'
import { weigh, type Weighed } from './weigh.ts'
import { spreadOf, weighingOf, type Weighing } from './weighing.ts'

/** A source with the range of its passages in the index. */
type IndexedSource = { readonly prepared: PreparedSource; readonly from: number; readonly to: number }

/** All passages that are compared, ready to be asked. Repetitions within a source and asides are not among them. */
export type PassageIndex = {
  /** Ordered by their versions, so that nothing depends on the order in which sources were added. */
  readonly sources: readonly IndexedSource[]
  readonly passages: readonly Passage[]
  /** For each passage the place of its source in `sources`. */
  readonly sourceAt: readonly number[]
  readonly weighed: readonly Weighed[]
  /** Of each passage what it would score if all its words were answered. */
  readonly alls: Float64Array
  readonly weighing: Weighing
  /** How many features are told apart. */
  readonly features: number
  readonly words: Postings
  /** Of rare runs of letters alone. */
  readonly grams: Postings
  /** Of each passage the length of the vector of its common ones. */
  readonly commonLengths: Float64Array
  readonly names: Postings
  readonly numbers: Postings
  /** How like two sources are as wholes, 0 to 1, by their places in `sources`. */
  readonly likeness: (a: number, b: number) => number
}

const kept = new WeakMap<Known, { readonly key: string; readonly index: PassageIndex }>()

/** The index of a corpus. What texts say by themselves is remembered; what depends on all of them is worked out anew when one changes, which takes less than remembering it. */
export function passageIndexOf(corpus: Corpus): PassageIndex {
  const key = corpus.sources
    .map(({ source: { versionId, language } }) => `${versionId} ${language ?? ''}`)
    .sort()
    .join('\n')
  const known = kept.get(corpus.known)
  if (known?.key === key) return known.index
  const index = indexOf(corpus)
  kept.set(corpus.known, { key, index })
  return index
}

function indexOf(corpus: Corpus): PassageIndex {
  const ordered = corpus.sources.toSorted((a, b) => (a.source.versionId < b.source.versionId ? -1 : 1))
  const spreads = ordered.map((prepared) =>
    corpus.known.of(`spread ${prepared.source.language ?? ''}`, [prepared.source.versionId], () =>
      spreadOf(sourceFeatures(corpus, prepared).filter((_, at) => counts(prepared.passages[at]))),
    ),
  )
  const features = dictionaryOf(corpus.known).size()
  const weighing = weighingOf(spreads, features)
  const sources: IndexedSource[] = []
  const passages: Passage[] = []
  const sourceAt: number[] = []
  const weighed: Weighed[] = []
  for (const prepared of ordered) {
    const found = sourceFeatures(corpus, prepared)
    const from = passages.length
    for (const [at, passage] of prepared.passages.entries()) {
      const has = found[at]
      if (has === undefined || !counts(passage)) continue
      passages.push(passage)
      sourceAt.push(sources.length)
      weighed.push(weigh(has, weighing))
    }
    sources.push({ prepared, from, to: passages.length })
  }
  return {
    sources,
    passages,
    sourceAt,
    weighed,
    alls: Float64Array.from(weighed, ({ all }) => all),
    weighing,
    features,
    words: postingsOf(weighed.map(({ words }) => words)),
    grams: postingsOf(weighed.map(({ rareGrams }) => rareGrams)),
    commonLengths: Float64Array.from(weighed, ({ commonLength }) => commonLength),
    names: postingsOf(weighed.map(({ names }) => names)),
    numbers: postingsOf(weighed.map(({ numbers }) => numbers)),
    likeness: likenessOfSources(
      ordered.map((prepared) =>
        corpus.known.of(`whole ${prepared.source.language ?? ''}`, [prepared.source.versionId], () =>
          wholeOf(sourceFeatures(corpus, prepared)),
        ),
      ),
      weighing,
    ),
  }
}

const counts = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.role !== 'repeat' && passage.role !== 'aside' && passage.tokens.length > 0
