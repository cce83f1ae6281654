import { suggestionsFor } from '../../../shared/compare/suggest/suggestions.ts'
import { WITHOUT_REST } from '../../../shared/compare/turn.ts'
import type { ClaimId } from '../../../shared/ids.ts'
import { corpusWith, preparedOf } from '../../support/corpus.ts'
import { BASELINES } from './baselines.ts'
import { wordsOfTweet, type TextWithId } from './public-data.ts'
import { bestOfBlocks, placeOfAll } from './blocks.ts'

/**
 * The claims that each method finds for each tweet, the likeliest first. The claims stand in a source too, as those of a project do,
 * so that words weigh what they weigh among them.
 */
export async function claimsFound(
  claims: readonly TextWithId[],
  tweets: readonly TextWithId[],
): Promise<Readonly<Record<string, readonly (readonly string[])[]>>> {
  const told = preparedOf(claims.map(({ text }) => text))
  const asked = tweets.map(({ text }) => preparedOf([wordsOfTweet(text) || text]))
  const corpus = corpusWith([told, ...asked], {
    claims: claims.map(({ id, text }) => ({ id: id as ClaimId, statement: text, evidence: [] })),
  })
  // All are ranked, however little they are alike.
  const unlimited = { ...corpus, settings: { ...corpus.settings, weak: 0 } }
  const found: Record<string, (readonly string[])[]> = {}
  for (const [name, rank] of Object.entries(BASELINES))
    found[name] = asked.map((query) => {
      const scores = bestOfBlocks(told, rank(corpus, placeOfAll(query), told))
      return claims
        .map(({ id }, at) => ({ id, score: scores[at] ?? 0 }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ id }) => id)
    })
  const ours: (readonly string[])[] = []
  for (const query of asked) {
    const suggested = await suggestionsFor(unlimited, placeOfAll(query), WITHOUT_REST)
    ours.push(suggested.map(({ claimId }) => claimId))
  }
  return { ...found, ours }
}
