import type { Features, Vector } from './features.ts'
import { addProducts, postingsOf } from './postings.ts'
import type { Weighing } from './weighing.ts'

/** All words of a source: how often each is there, as what a word is worth by that. */
export function wholeOf(features: readonly Features[]): Vector {
  const counts = new Map<number, { count: number; share: number }>()
  for (const { words, shares } of features)
    for (const [at, id] of words.ids.entries()) {
      const before = counts.get(id)?.count ?? 0
      counts.set(id, { count: before + (words.values[at] ?? 0), share: shares[at] ?? 1 })
    }
  return {
    ids: Int32Array.from(counts.keys()),
    values: Float64Array.from(counts.values(), ({ count, share }) => (1 + Math.log(count)) * share),
  }
}

/** How like sources are as wholes: the cosine of their weighted words. Worked out when it is first asked of a source. */
export function likenessOfSources(
  sources: readonly Vector[],
  weighing: Weighing,
): (a: number, b: number) => number {
  const vectors = sources.map((whole) => weighted(whole, weighing))
  const postings = postingsOf(vectors)
  const rows = new Map<number, Float64Array>()
  return (a, b) => {
    const known = rows.get(Math.max(a, b))
    if (known !== undefined) return known[Math.min(a, b)] ?? 0
    const row = new Float64Array(sources.length)
    const asked = vectors[Math.max(a, b)]
    if (asked !== undefined) addProducts(postings, asked, sources.length, row)
    rows.set(Math.max(a, b), row)
    return row[Math.min(a, b)] ?? 0
  }
}

function weighted({ ids, values: worth }: Vector, { idf }: Weighing): Vector {
  const values = new Float64Array(ids.length)
  let squares = 0
  for (let at = 0; at < values.length; at++) {
    const value = (worth[at] ?? 0) * idf(ids[at] ?? 0)
    values[at] = value
    squares += value * value
  }
  const length = Math.sqrt(squares)
  if (length > 0) for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length
  return { ids, values }
}
