import { useMemo, useState } from 'react'
import { inStillOrder } from './still.ts'

type Still<T> = {
  readonly items: readonly T[]
  /** They would stand otherwise if they were arranged now. */
  readonly isStale: boolean
  readonly arrange: () => void
}

/** Keeps things in their order until `question`, which says how they are chosen and sorted, changes or it is asked for. */
export function useStill<T>(
  all: Pick<ReadonlyMap<string, T>, 'get'>,
  arranged: readonly T[],
  idOf: (item: T) => string,
  question: string,
  subjectOf?: (id: string) => string,
): Still<T> {
  const ids = arranged.map(idOf)
  const [kept, setKept] = useState({ question, ids })
  const isSame = kept.question === question
  if (!isSame) setKept({ question, ids })
  const items = useMemo(
    () => (isSame ? inStillOrder(kept.ids, all, byId(arranged, idOf), subjectOf) : arranged),
    [isSame, kept, all, arranged, idOf, subjectOf],
  )
  return {
    items,
    isStale: items.length !== ids.length || items.some((item, index) => idOf(item) !== ids[index]),
    arrange: () => setKept({ question, ids }),
  }
}

export const byId = <T>(items: readonly T[], idOf: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [idOf(item), item]))
