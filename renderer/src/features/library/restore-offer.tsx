import { History } from 'lucide-react'
import { COMMANDS } from '../../../../shared/commands/commands.ts'
import { useDb, useLive } from '../../data/context.ts'
import { listProjects } from '../../data/registry.ts'
import { runCommand } from '../../state/commands.ts'
import { Button } from '../../ui/button.tsx'
import s from './dialogs.module.css'
import { useBackups } from './use-backups.ts'

/** For the first screen: when no other project is here but backups are, the work may have been somewhere else or thrown away by the browser. */
export function RestoreOffer() {
  const { databaseKey } = useDb()
  const projects = useLive(() => listProjects(), [])
  const backups = useBackups()
  if (projects === undefined || projects.some((project) => project.databaseKey !== databaseKey)) return null
  if (backups === null || backups === 'unknown' || backups.length === 0) return null
  return (
    <p className={s.offer}>
      There are backups of earlier work on this computer.
      <Button variant="ghost" size="small" icon={<History />} onClick={() => runCommand('backup.restore')}>
        {COMMANDS['backup.restore'].title}
      </Button>
    </p>
  )
}
