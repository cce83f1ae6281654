import { useEffect, useState } from 'react'
import type { BackedUpProject } from '../../../../shared/contract/workbench.ts'
import { bridge } from '../../platform/bridge.ts'

type Backups = readonly BackedUpProject[] | 'unknown'

/** All backups on this computer as of the moment the component appeared; null until they are there, `unknown` when the program does not tell. */
export function useBackups(): Backups | null {
  const [backups, setBackups] = useState<Backups | null>(null)
  useEffect(() => {
    let current = true
    const take = (found: Backups) => {
      if (current) setBackups(found)
    }
    bridge.invoke('backup.listAll', {}).then(take, () => take('unknown'))
    return () => {
      current = false
    }
  }, [])
  return backups
}

/** One project's backups first, the others as they come. */
export function withFirst(
  backups: readonly BackedUpProject[],
  databaseKey: string | null,
): readonly BackedUpProject[] {
  const isFirst = (project: BackedUpProject) => project.databaseKey === databaseKey
  return [...backups.filter(isFirst), ...backups.filter((project) => !isFirst(project))]
}
