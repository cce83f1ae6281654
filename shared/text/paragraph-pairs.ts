/** Words in more paragraphs than this say little about which two belong together. */
const COMMON = 6
/** Share of their words that two paragraphs must have in common to be one that was edited. */
const ALIKE = 0.4

/** For each paragraph of `before` the one of `after` it stayed or became, in one order; -1 where there is none. */
export function pairParagraphs(
  before: readonly string[],
  after: readonly string[],
  onParagraph?: (index: number) => void,
): Int32Array {
  const wishes = likelyPairs(before, after, onParagraph)
  const pairs = new Int32Array(before.length).fill(-1)
  for (const old of risingOf(wishes)) pairs[old] = wishes[old] ?? -1
  let [oldFrom, freshFrom] = [0, 0]
  for (let old = 0; old <= before.length; old++) {
    const fresh = old === before.length ? after.length : (pairs[old] ?? -1)
    if (fresh === -1) continue
    fillGap(before, after, pairs, [oldFrom, old], [freshFrom, fresh])
    ;[oldFrom, freshFrom] = [old + 1, fresh + 1]
  }
  return pairs
}

/** Share of words that two texts have in common, 0 to 1, however they are ordered. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const left = counts.get(word) ?? 0
    if (left > 0) common += 1
    counts.set(word, left - 1)
  }
  return one.length + other.length === 0 ? 1 : (2 * common) / (one.length + other.length)
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The same words, if they occur as often in both texts; else what has the most rare words in common and is alike. */
function likelyPairs(
  before: readonly string[],
  after: readonly string[],
  onParagraph?: (index: number) => void,
): readonly number[] {
  const [old, fresh] = [before.map(wordsOf), after.map(wordsOf)]
  const places = placesOf(after.map((text) => [text]))
  const oldPlaces = placesOf(before.map((text) => [text]))
  const byWord = placesOf(fresh)
  return before.map((text, index) => {
    onParagraph?.(index)
    const same = places.get(text) ?? []
    const own = oldPlaces.get(text) ?? []
    if (same.length > 0) return same.length === own.length ? (same[own.indexOf(index)] ?? -1) : -1
    const votes = new Map<number, number>()
    for (const word of new Set(old[index])) {
      const holders = byWord.get(word) ?? []
      if (holders.length <= COMMON) for (const at of holders) votes.set(at, (votes.get(at) ?? 0) + 1)
    }
    let best = { at: -1, votes: 0 }
    for (const [at, count] of votes) if (count > best.votes) best = { at, votes: count }
    return best.at !== -1 && likeness(old[index] ?? [], fresh[best.at] ?? []) >= ALIKE ? best.at : -1
  })
}

function placesOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [index, words] of lists.entries())
    for (const word of new Set(words)) {
      const known = places.get(word)
      if (known === undefined) places.set(word, [index])
      else known.push(index)
    }
  return places
}

/** The longest choice of entries whose values rise; -1 is no value. O(n log n). */
function risingOf(values: readonly number[]): readonly number[] {
  const ends: number[] = []
  const previous = new Int32Array(values.length).fill(-1)
  for (const [index, value] of values.entries()) {
    if (value === -1) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = index
  }
  const chosen: number[] = []
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) chosen.push(at)
  return chosen.reverse()
}

type Gap = readonly [from: number, to: number]

/** Between two pairs: what is the same at both ends, such as words that are repeated, and one edited pair that is left. */
function fillGap(
  before: readonly string[],
  after: readonly string[],
  pairs: Int32Array,
  [oldFrom, oldTo]: Gap,
  [freshFrom, freshTo]: Gap,
): void {
  let [old, fresh, oldEnd, freshEnd] = [oldFrom, freshFrom, oldTo, freshTo]
  while (old < oldEnd && fresh < freshEnd && before[old] === after[fresh]) pairs[old++] = fresh++
  while (old < oldEnd && fresh < freshEnd && before[oldEnd - 1] === after[freshEnd - 1])
    pairs[--oldEnd] = --freshEnd
  if (oldEnd - old !== 1 || freshEnd - fresh !== 1) return
  if (likeness(wordsOf(before[old] ?? ''), wordsOf(after[fresh] ?? '')) >= ALIKE / 2) pairs[old] = fresh
}
