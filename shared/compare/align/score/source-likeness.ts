import type { Features, Vector } from './features.ts'
import { addProducts, postingsOf } from './postings.ts'
import type { Weighing } from './weighing.ts'

/** How like sources are as wholes: the cosine of their weighted words. Worked out when it is first asked of a source. */
export function likenessOfSources(
  sources: readonly (readonly Features[])[],
  weighing: Weighing,
): (a: number, b: number) => number {
  const vectors = sources.map((features) => vectorOf(features, weighing))
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

function vectorOf(features: readonly Features[], { idf }: Weighing): Vector {
  const counts = new Map<number, { count: number; share: number }>()
  for (const { words, shares } of features)
    for (const [at, id] of words.ids.entries()) {
      const before = counts.get(id)?.count ?? 0
      counts.set(id, { count: before + (words.values[at] ?? 0), share: shares[at] ?? 1 })
    }
  const values = Array.from(counts, ([id, { count, share }]) => (1 + Math.log(count)) * idf(id) * share)
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  return { ids: [...counts.keys()], values: values.map((value) => (length === 0 ? 0 : value / length)) }
}
