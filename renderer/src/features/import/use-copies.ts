import { useMemo } from 'react'
import { createKinship } from '../../../../shared/project/kinship.ts'
import { useLiveList } from '../../data/context.ts'
import { useNearDuplicates } from '../../data/use-near-duplicates.ts'
import type { Copies } from './copies.ts'
import { linesOf } from './outcome.ts'
import { kinOfSources } from './queries.ts'
import type { Run } from './run.ts'

/** Looks for copies of what an import brought, once it is over; null until something was found. */
export function useCopies(run: Run): Copies | null {
  const lines = run.kind === 'finished' ? run.lines : []
  const brought = [...linesOf(lines, 'imported'), ...linesOf(lines, 'updated')]
  const near = useNearDuplicates(brought.map(({ outcome }) => outcome.sourceId))
  const found = [...near].flatMap(([id, list]) => [id, ...list.map(({ source }) => source.id)])
  const kin = useLiveList((db) => kinOfSources(db, found), [found.join()])
  const ids = brought.map(({ outcome }) => outcome.sourceId).join()
  return useMemo(() => {
    if (kin === undefined || near.size === 0) return null
    const { present, lineages, decisions } = kin
    const here = new Set<string>(ids.split(','))
    const shown = [...near]
      .filter(([id]) => present.has(id) && here.has(id))
      .map(([id, list]) => [id, list.filter(({ source }) => present.has(source.id))] as const)
    return { near: new Map(shown), kinship: createKinship(lineages, decisions) }
  }, [near, kin, ids])
}
