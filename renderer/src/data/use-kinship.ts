import { useMemo } from 'react'
import { createKinship, type Kinship } from '../../../shared/project/kinship.ts'
import { useLive } from './context.ts'

/** What was said about which sources go together, as it is now; undefined until it is known. */
export function useKinship(): Kinship | undefined {
  const rows = useLive(
    async (db) => ({ lineages: await db.lineages.toArray(), decisions: await db.decisions.toArray() }),
    [],
  )
  return useMemo(
    () => (rows === undefined ? undefined : createKinship(rows.lineages, rows.decisions)),
    [rows],
  )
}
