/** One thing a file says; `raw` are its words when they differ from the value. */
export type Candidate<T> = { readonly value: T; readonly from: string; readonly raw: string | null }
export type Candidates<T> = readonly Candidate<T>[]

type Chosen<T> = { value: T; from: string; raw: string | null; others: { value: T; from: string }[] }

const MOST_OTHERS = 8

/**
 * The first candidate as a field, with the later ones that say something else beside it.
 * `sameAs` names what two values must share to count as one.
 */
export function chosen<T>(candidates: Candidates<T>, sameAs: (value: T) => string): Chosen<T> | null {
  const [first, ...rest] = candidates
  if (first === undefined) return null
  const seen = new Set([sameAs(first.value)])
  const others: { value: T; from: string }[] = []
  for (const { value, from } of rest) {
    const key = sameAs(value)
    if (seen.has(key) || others.length === MOST_OTHERS) continue
    seen.add(key)
    others.push({ value, from })
  }
  return {
    value: first.value,
    from: first.from,
    raw: first.raw === null ? null : first.raw.slice(0, 2000),
    others,
  }
}

/** A candidate from some words; `raw` is kept only if the value differs from them. */
export function candidate<T>(value: T, from: string, words: string | null = null): Candidate<T> {
  const raw = words !== null && words !== value ? words : null
  return { value, from, raw }
}
