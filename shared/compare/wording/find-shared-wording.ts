import type { SourceId } from '../../ids.ts'
import { pickSources, type Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { pairWording } from './pair-wording.ts'
import { placedWording } from './place-stretch.ts'
import { quotedWordsOf } from './quoted-words.ts'
import { rarityAmong, type Rarity } from './rarity.ts'
import type { SharedWording } from './shared-wording.ts'
import { isTellingEcho } from './telling-echo.ts'
import { wordRunOf } from './word-run.ts'

/** More than anybody looks through; the longest are kept. */
export const MOST_WORDINGS = 5000

/** The wording that each two of some sources share, the longest first, at most `MOST_WORDINGS`. */
export async function sharedWording(
  corpus: Corpus,
  wanted: readonly SourceId[] | null,
  turn: Turn,
): Promise<readonly SharedWording[]> {
  if (!corpus.settings.wording) return []
  const sources = pickSources(corpus, wanted)
  const rarity = await rarityAmong(corpus.known, corpus.sources, turn)
  const pairs = (sources.length * (sources.length - 1)) / 2
  let found: SharedWording[] = []
  let done = 0
  for (const [index, one] of sources.entries())
    for (const other of sources.slice(index + 1)) {
      found.push(...(await wordingOf(corpus, one, other, rarity, turn)))
      if (found.length > 2 * MOST_WORDINGS) found = longest(found)
      turn.progress(++done / pairs)
      await turn.rest()
    }
  return longest(found)
}

const longest = (found: readonly SharedWording[]): SharedWording[] =>
  found.toSorted((one, other) => other.words - one.words).slice(0, MOST_WORDINGS)

async function wordingOf(
  corpus: Corpus,
  one: PreparedSource,
  other: PreparedSource,
  rarity: Rarity,
  turn: Turn,
): Promise<readonly SharedWording[]> {
  const { known, settings } = corpus
  const { first, second, stretches } = await pairWording(corpus, one, other, turn)
  if (stretches.length === 0) return []
  const [a, b] = [wordRunOf(known, first), wordRunOf(known, second)]
  const quoted = quotedWordsOf(known, first)
  const sides = { first, second, a, b, isQuoted: (at: number) => quoted[at] === 1 }
  return stretches
    .filter(
      (stretch) => stretch.grade === 'copied' || (settings.echoes && isTellingEcho(stretch, sides, rarity)),
    )
    .map((stretch) => placedWording(stretch, sides, sides, one))
}
