import type { SourceId } from '../../../shared/ids.ts'

/** A place one was reading at: the text offset at the top of the pane. */
export type Place = { readonly sourceId: SourceId; readonly offset: number }

/** Places one came from (`back`, newest last) and came back from (`forward`, nearest last). */
export type ReadingHistory = { readonly back: readonly Place[]; readonly forward: readonly Place[] }

export const NO_HISTORY: ReadingHistory = { back: [], forward: [] }
const MOST_KEPT = 100

const same = (a: Place | undefined, b: Place) => a?.sourceId === b.sourceId && a.offset === b.offset

/** Remembers the place that is about to be left; what lay ahead is forgotten. */
export function leave(history: ReadingHistory, from: Place): ReadingHistory {
  if (same(history.back.at(-1), from)) return { back: history.back, forward: [] }
  return { back: [...history.back, from].slice(-MOST_KEPT), forward: [] }
}

type Step = { readonly to: Place; readonly history: ReadingHistory }

/** One step back, keeping the present place for the way forward; null at the beginning. */
export function stepBack({ back, forward }: ReadingHistory, here: Place | null): Step | null {
  const to = back.at(-1)
  if (to === undefined) return null
  return { to, history: { back: back.slice(0, -1), forward: here === null ? forward : [...forward, here] } }
}

/** One step forward; null at the end. */
export function stepForward(history: ReadingHistory, here: Place | null): Step | null {
  const step = stepBack({ back: history.forward, forward: history.back }, here)
  if (step === null) return null
  return { to: step.to, history: { back: step.history.forward, forward: step.history.back } }
}

/** Takes the places in a deleted source out. */
export function forget(history: ReadingHistory, sourceId: SourceId): ReadingHistory {
  const stays = (place: Place) => place.sourceId !== sourceId
  return { back: history.back.filter(stays), forward: history.forward.filter(stays) }
}
