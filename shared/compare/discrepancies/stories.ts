import { addProducts, postingsOf } from '../align/score/postings.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { CountedTerms } from './term-numbers.ts'

/**
 * How like two of some sources are as wholes: the cosine of their words, each as long as its weight. A source is set against
 * all others when it is first asked about.
 */
export function createStories(
  sources: readonly CountedTerms[],
  weights: Float64Array,
): (a: PreparedSource, b: PreparedSource) => number {
  const places = new Map(sources.map(({ prepared }, at) => [prepared, at]))
  const vectors = sources.map(({ terms }) => unit(terms, weights))
  const postings = postingsOf(vectors)
  const rows = new Map<number, Float64Array>()
  const rowOf = (at: number): Float64Array => {
    const known = rows.get(at)
    if (known !== undefined) return known
    const row = new Float64Array(sources.length)
    const asked = vectors[at]
    if (asked !== undefined) addProducts(postings, asked, row.length, row)
    rows.set(at, row)
    return row
  }
  return (a, b) => {
    if (a === b) return 1
    const [one, other] = [places.get(a) ?? -1, places.get(b) ?? -1]
    // From one side only, so that it makes no difference which is asked about first.
    return rowOf(Math.max(one, other))[Math.min(one, other)] ?? 0
  }
}

function unit(ids: Int32Array, weights: Float64Array) {
  const values = Float64Array.from(ids, (id) => weights[id] ?? 0)
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  return { ids, values: length === 0 ? values : values.map((value) => value / length) }
}
