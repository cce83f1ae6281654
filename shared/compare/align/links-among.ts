import type { SourceId } from '../../ids.ts'
import type { Turn } from '../turn.ts'
import { areOtherLanguages, languageOf } from './languages.ts'
import { linksOf, rowsFor, type Link } from './links.ts'
import type { PassageIndex } from './score/passage-index.ts'

/** Links of at least some score, by the place of the later source, then of the other. */
type Kept = {
  readonly least: number
  readonly pairs: Map<number, Map<number, readonly Link[]>>
  busy: Promise<unknown> | null
}

const kept = new WeakMap<PassageIndex, Kept>()

/**
 * All links of at least some score between some sources of an index. Those of a pair are worked out once for an index; whoever asks while others work waits for them. Cancelled work keeps the pairs that were done.
 */
export async function linksAmong(
  index: PassageIndex,
  wanted: ReadonlySet<SourceId>,
  least: number,
  turn: Turn,
): Promise<readonly Link[]> {
  const before = kept.get(index)
  const state: Kept =
    before !== undefined && before.least <= least ? before : { least, pairs: new Map(), busy: null }
  kept.set(index, state)
  while (state.busy !== null) {
    await state.busy.catch(() => undefined)
    await turn.rest()
  }
  const places = index.sources.flatMap(({ prepared }, at) => (wanted.has(prepared.source.id) ? [at] : []))
  const work = fill(index, places, state, turn)
  state.busy = work
  try {
    await work
  } finally {
    state.busy = null
  }
  // Lesser ones are there if they were asked for before.
  return places.flatMap((source, at) => {
    const ofSource = state.pairs.get(source)
    return places
      .slice(0, at)
      .flatMap((other) => ofSource?.get(other)?.filter(({ score }) => score >= least) ?? [])
  })
}

async function fill(
  index: PassageIndex,
  places: readonly number[],
  { pairs, least }: Kept,
  turn: Turn,
): Promise<void> {
  const links = { index, least, rows: rowsFor(index) }
  const languages = index.sources.map(({ prepared }) => languageOf(prepared))
  const areApart = (a: number, b: number) => areOtherLanguages(languages[a] ?? '', languages[b] ?? '')
  for (const [at, source] of places.entries()) {
    // Each has as many others as stand before it, so that work done grows with the square.
    turn.progress((at / Math.max(1, places.length)) ** 2)
    const ready = pairs.get(source) ?? new Map<number, readonly Link[]>()
    const missing = places.slice(0, at).filter((other) => !ready.has(other) && !areApart(other, source))
    if (missing.length === 0) continue
    for (const [other, found] of await linksOf(links, source, missing, turn)) ready.set(other, found)
    pairs.set(source, ready)
  }
}
