import { useEffect, useState } from 'react'
import { AppError } from '../../../../shared/contract/define.ts'
import type { Backup } from '../../../../shared/contract/workbench.ts'
import { useDb } from '../../data/context.ts'
import { bridge } from '../../platform/bridge.ts'
import { useCommand } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatAgo, formatBytes, formatInstant } from '../../ui/format.ts'
import { Progress } from '../../ui/progress.tsx'
import s from './dialogs.module.css'
import { useRestore } from './use-restore.ts'

/** The copies of this project that were written to disk by themselves. Restoring one opens it beside the project, never over it. */
export function BackupsDialog() {
  const db = useDb()
  const open = useWorkspace((state) => state.dialog?.kind === 'backups')
  const close = useWorkspace((state) => state.closeDialog)
  const backups = useBackups(db.databaseKey, open)
  const restoring = useRestore(db)
  useCommand('backup.restore', () => workspace.getState().openDialog({ kind: 'backups' }))
  const leave = () => {
    restoring.cancel()
    close()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={leave}
      title="Restore a backup"
      description="While you work, the whole project is copied to disk from time to time. A restored copy opens as a project of its own; the one you have now stays as it is."
      footer={<Button onClick={leave}>Done</Button>}
    >
      {restoring.problem === null ? null : (
        <p role="alert" className={s.problem}>
          {restoring.problem}
        </p>
      )}
      {restoring.progress === null ? null : (
        <Progress
          label="Opening backup"
          value={restoring.progress.done}
          total={restoring.progress.total}
          onCancel={restoring.cancel}
        />
      )}
      {backups === null ? null : (
        <BackupList
          backups={backups}
          busy={restoring.progress !== null}
          onRestore={(backup) => void restoring.restore(backup)}
        />
      )}
    </Dialog>
  )
}

type BackupListProps = {
  readonly backups: readonly Backup[] | AppError
  readonly busy: boolean
  readonly onRestore: (backup: Backup) => void
}

function BackupList({ backups, busy, onRestore }: BackupListProps) {
  if (backups instanceof AppError)
    return <EmptyState title="The backups cannot be listed now">{backups.message}</EmptyState>
  if (backups.length === 0)
    return (
      <EmptyState title="No backups yet">
        The first is written a few minutes after your first change.
      </EmptyState>
    )
  return (
    <ul className={s.list} aria-label="Backups">
      {backups.map((backup) => (
        <li key={backup.name} className={s.item}>
          <div className={s.words}>
            <p className={s.title}>{formatInstant(backup.at)}</p>
            <p className={s.muted}>
              {formatAgo(backup.at)} · {formatBytes(backup.bytes)}
            </p>
          </div>
          <Button
            size="small"
            disabled={busy}
            aria-label={`Restore the backup of ${formatInstant(backup.at)}`}
            onClick={() => onRestore(backup)}
          >
            Restore
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** The list as of the moment the dialog opened; null until it is there. */
function useBackups(databaseKey: string, open: boolean): readonly Backup[] | AppError | null {
  const [backups, setBackups] = useState<readonly Backup[] | AppError | null>(null)
  useEffect(() => {
    if (!open) return undefined
    let current = true
    const take = (found: readonly Backup[] | AppError) => {
      if (current) setBackups(found)
    }
    bridge
      .invoke('backup.list', { databaseKey })
      .then(take, (cause: unknown) =>
        take(cause instanceof AppError ? cause : new AppError('internal', String(cause))),
      )
    return () => {
      current = false
    }
  }, [databaseKey, open])
  return backups
}
