import { placesOverlap, type Place } from '../compared-source.ts'
import type { ComparedClaim, Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import { commonWords, groundsOf } from '../align/grounds.ts'
import { queryAt } from '../align/query.ts'
import { contentLikeness } from '../align/score/likeness.ts'
import { addShared, byFeature, product } from '../align/score/postings.ts'
import { weigh, type Weighed } from '../align/score/weigh.ts'
import { claimIndexOf, type ClaimIndex, type ClaimText } from './claim-index.ts'
import type { Suggestion } from './suggestion.ts'

/** Texts that are looked at closely, those with the most words in common. */
const CLOSELY = 100
/** More suggestions than these are no help. */
const MOST = 20
/** What a claim has to reach, as a share of the score from which passages are shown as aligned. */
const SHARE_OF_WEAK = 0.75

/**
 * Claims that a passage may bear on, the likeliest first, because it resembles what one says or the evidence it has, or was
 * aligned with that by the user; none that the user refused for the passage, and none that has it as evidence already.
 */
export async function suggestionsFor(
  corpus: Corpus,
  place: Place,
  turn: Turn,
): Promise<readonly Suggestion[]> {
  const prepared = corpus.byId.get(place.sourceId)
  if (!corpus.settings.suggestions || prepared === undefined || corpus.claims.length === 0) return []
  const index = claimIndexOf(corpus)
  await turn.rest()
  const query = queryAt(corpus, prepared, place)
  const scored = scoredTexts(index, weigh(query.words, index.passages.weighing))
  await turn.rest()
  const refused = new Set(
    corpus.decided.notSuggested
      .filter((decision) => placesOverlap(decision.place, place))
      .map(({ claimId }) => claimId),
  )
  const best = new Map<ComparedClaim, Scored>()
  for (const { text, score } of [...alignedTexts(corpus, index, place), ...scored]) {
    const { claim } = text
    if (score < SHARE_OF_WEAK * corpus.settings.weak || refused.has(claim.id) || hasAlready(claim, place))
      continue
    if (score > (best.get(claim)?.score ?? 0)) best.set(claim, { text, score })
  }
  return [...best]
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, MOST)
    .map(([{ id }, { text, score }]) => ({
      claimId: id,
      score,
      grounds: groundsOf(text.text, commonWords(query.marked, text.marked)),
      evidenceId: text.evidenceId,
    }))
}

const hasAlready = ({ evidence }: ComparedClaim, asked: Place): boolean =>
  evidence.some(({ place }) => place !== null && placesOverlap(place, asked))

type Scored = { readonly text: ClaimText; readonly score: number }

/** The evidence that the user aligned with the asked words: it is no likelihood that it says the same. */
function alignedTexts({ decided }: Corpus, { texts }: ClaimIndex, asked: Place): readonly Scored[] {
  const others = decided.aligned.flatMap(({ places: [a, b] }) => [
    ...(placesOverlap(a, asked) ? [b] : []),
    ...(placesOverlap(b, asked) ? [a] : []),
  ])
  if (others.length === 0) return []
  return texts.flatMap((text) => {
    const place = text.claim.evidence.find(({ id }) => id === text.evidenceId)?.place ?? null
    return place !== null && others.some((other) => placesOverlap(other, place)) ? [{ text, score: 1 }] : []
  })
}

/** How like the asked words the texts of claims are that share most words with them. */
function scoredTexts({ texts, words }: ClaimIndex, asked: Weighed): readonly Scored[] {
  const theirs = new Float64Array(texts.length)
  const ours = new Float64Array(texts.length)
  addShared(words, asked.words, texts.length, theirs, ours)
  const [letters, names, numbers] = [byFeature(asked.grams), byFeature(asked.names), byFeature(asked.numbers)]
  return texts
    .flatMap((text, at) => {
      // A claim is one sentence, a selection often more or less than one: who has the smaller part to share decides.
      const shared = Math.max((theirs[at] ?? 0) / asked.all, (ours[at] ?? 0) / text.weighed.all)
      return shared === 0 ? [] : [{ text, shared }]
    })
    .sort((a, b) => b.shared - a.shared)
    .slice(0, CLOSELY)
    .map(({ text, shared }) => ({
      text,
      score: Math.min(
        1,
        contentLikeness(
          shared,
          product(letters, text.weighed.grams),
          product(names, text.weighed.names),
          product(numbers, text.weighed.numbers),
        ),
      ),
    }))
}
