import type { PreparedSource } from '../prepared-source.ts'

/** The words of each source, and how telling a word is. */
type Means = {
  readonly termsOf: (prepared: PreparedSource) => readonly string[]
  readonly weightOf: (term: string) => number
}

/**
 * How like two of some sources are as wholes: the cosine of their words, each as long as its weight. A source is set against
 * all others when it is first asked about.
 */
export function createStories(
  sources: readonly PreparedSource[],
  { termsOf, weightOf }: Means,
): (a: PreparedSource, b: PreparedSource) => number {
  const places = new Map(sources.map((prepared, at) => [prepared, at]))
  const numbers = new Map<string, number>()
  const weights: number[] = []
  const owners: number[][] = []
  const lengths = new Float64Array(sources.length)
  const terms = sources.map((prepared, at) => {
    let squares = 0
    const own = Int32Array.from(termsOf(prepared), (term) => {
      const number = numbers.get(term) ?? numbers.size
      if (number === numbers.size) {
        numbers.set(term, number)
        weights.push(weightOf(term) ** 2)
      }
      const posting = owners[number]
      if (posting === undefined) owners[number] = [at]
      else posting.push(at)
      squares += weights[number] ?? 0
      return number
    })
    lengths[at] = Math.sqrt(squares)
    return own
  })
  const rows = new Map<number, Float64Array>()
  const rowOf = (at: number): Float64Array => {
    const known = rows.get(at)
    if (known !== undefined) return known
    const row = new Float64Array(sources.length)
    for (const number of terms[at] ?? [])
      for (const other of owners[number] ?? []) row[other] = (row[other] ?? 0) + (weights[number] ?? 0)
    for (let other = 0; other < row.length; other++) {
      const length = (lengths[at] ?? 0) * (lengths[other] ?? 0)
      row[other] = length === 0 ? 0 : (row[other] ?? 0) / length
    }
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
