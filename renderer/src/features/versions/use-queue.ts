import { useState } from 'react'
import type { AnnotationId } from '../../../../shared/ids.ts'
import { useLive } from '../../data/context.ts'
import { loadQueue, type Item } from './queries.ts'

export type Queue = {
  /** Undefined until it is known; null when nothing is left. */
  readonly item: Item | null | undefined
  /** Counted from 1, and out of all that were in the queue since it was opened: what was decided counts as passed. */
  readonly position: number
  readonly total: number
  readonly isFirst: boolean
  readonly next: AnnotationId | null
  readonly step: (by: 1 | -1) => void
  /** Also for what comes back into the queue only by the next write. */
  readonly goTo: (id: AnnotationId) => void
}

type Progress = {
  readonly items: readonly Item[] | undefined
  readonly index: number
  readonly wish: AnnotationId | null
  readonly seen: ReadonlySet<AnnotationId>
}

/** Goes through what is to be reviewed. What is decided leaves the queue, and the one after it comes up. */
export function useQueue(all: boolean, first: AnnotationId | null): Queue {
  const found = useLive((db) => loadQueue(db, all), [all])
  const [progress, setProgress] = useState<Progress>({
    items: undefined,
    index: 0,
    wish: first,
    seen: new Set(),
  })
  if (found !== undefined && found !== progress.items) setProgress(withItems(progress, found))
  const { items, index, seen } = progress
  return {
    item: items === undefined ? undefined : (items[index] ?? null),
    position: seen.size - (items?.length ?? 0) + index + 1,
    total: seen.size,
    isFirst: index === 0,
    next: idAt(items, index + 1),
    step: (by) =>
      setProgress((now) =>
        idAt(now.items, now.index + by) === null ? now : { ...now, index: now.index + by },
      ),
    goTo: (id) => setProgress((now) => withItems({ ...now, wish: id }, now.items ?? [])),
  }
}

const idAt = (items: readonly Item[] | undefined, index: number): AnnotationId | null =>
  items?.[index]?.annotation.id ?? null

/** The same passage stays up while it is there, unless another one is wished for that is. */
function withItems({ items: old, index, wish, seen }: Progress, items: readonly Item[]): Progress {
  const place = (id: AnnotationId | null) => items.findIndex(({ annotation }) => annotation.id === id)
  const [wished, kept] = [place(wish), place(idAt(old, index))]
  const clamped = Math.max(0, Math.min(index, items.length - 1))
  return {
    items,
    index: wished !== -1 ? wished : kept !== -1 ? kept : clamped,
    wish: wished === -1 ? wish : null,
    seen: new Set([...seen, ...items.map(({ annotation }) => annotation.id)]),
  }
}
