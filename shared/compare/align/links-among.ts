import type { SourceId } from '../../ids.ts'
import type { Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import { areApart } from './languages.ts'
import { linksOf, type Link } from './links.ts'
import type { PassageIndex } from './score/passage-index.ts'

type Kept = { readonly pairs: Map<string, readonly Link[]>; busy: Promise<unknown> | null }

const kept = new WeakMap<PassageIndex, Kept>()

/**
 * All links between some sources of an index. Those of a pair are worked out once for an index; whoever asks while others work
 * waits for them. Cancelled work keeps the pairs that were done.
 */
export async function linksAmong(
  corpus: Corpus,
  index: PassageIndex,
  wanted: ReadonlySet<SourceId>,
  turn: Turn,
): Promise<readonly Link[]> {
  const state = kept.get(index) ?? { pairs: new Map(), busy: null }
  kept.set(index, state)
  while (state.busy !== null) {
    await state.busy.catch(() => undefined)
    await turn.rest()
  }
  const places = index.sources.flatMap(({ prepared }, at) => (wanted.has(prepared.source.id) ? [at] : []))
  const work = fill(corpus, index, { places, pairs: state.pairs }, turn)
  state.busy = work
  try {
    await work
  } finally {
    state.busy = null
  }
  return places.flatMap((source, at) =>
    places.slice(0, at).flatMap((other) => state.pairs.get(`${other} ${source}`) ?? []),
  )
}

async function fill(
  corpus: Corpus,
  index: PassageIndex,
  { places, pairs }: { readonly places: readonly number[] } & Pick<Kept, 'pairs'>,
  turn: Turn,
): Promise<void> {
  for (const [at, source] of places.entries()) {
    // Each has as many others as stand before it, so that work done grows with the square.
    turn.progress((at / Math.max(1, places.length)) ** 2)
    const missing = places
      .slice(0, at)
      .filter((other) => !pairs.has(`${other} ${source}`))
      .filter((other) => sameLanguage(index, other, source))
    if (missing.length === 0) continue
    for (const [other, links] of await linksOf(index, source, missing, turn))
      pairs.set(`${other} ${source}`, links)
  }
}

function sameLanguage(index: PassageIndex, a: number, b: number): boolean {
  const [one, two] = [index.sources[a]?.prepared, index.sources[b]?.prepared]
  return one !== undefined && two !== undefined && !areApart(one, two)
}
