import { useState, type ReactNode } from 'react'
import type { BackedUpProject, Backup } from '../../../../shared/contract/workbench.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatAgo, formatBytes, formatInstant } from '../../ui/format.ts'
import { Progress } from '../../ui/progress.tsx'
import s from './dialogs.module.css'
import { useBackups, withFirst } from './use-backups.ts'
import { useRestore, type BackupAddress } from './use-restore.ts'

type BackupsPanelProps = {
  /** The database whose backups come first: the open one, or the one that is lost. */
  readonly first: string
  /** Its database is gone, and a backup of it takes its place. */
  readonly lost?: boolean
}

/** Every backup on this computer, by project, also of projects the list of projects no longer knows. */
export function BackupsPanel({ first, lost = false }: BackupsPanelProps) {
  const backups = useBackups()
  const { progress, problem, restore, cancel } = useRestore(lost ? first : null)
  return (
    <>
      {problem === null ? null : (
        <p role="alert" className={s.problem}>
          {problem}
        </p>
      )}
      {progress === null ? null : (
        <Progress label="Opening backup" value={progress.done} total={progress.total} onCancel={cancel} />
      )}
      {backups === null ? null : (
        <AllBackups
          backups={backups}
          first={first}
          lost={lost}
          busy={progress !== null}
          onRestore={(backup) => void restore(backup)}
        />
      )}
    </>
  )
}

type AllBackupsProps = Required<BackupsPanelProps> & {
  readonly backups: readonly BackedUpProject[] | 'unknown'
  readonly busy: boolean
  readonly onRestore: (backup: BackupAddress) => void
}

function AllBackups({ backups, first, lost, busy, onRestore }: AllBackupsProps): ReactNode {
  if (backups === 'unknown')
    return (
      <EmptyState title="The backups cannot be listed now">
        The program behind this window does not answer. The backups are files in the data folder and stay
        there.
      </EmptyState>
    )
  const missing = !backups.some((project) => project.databaseKey === first)
  if (backups.length === 0 && !lost)
    return (
      <EmptyState title="No backups yet">
        The first is written a few minutes after your first change.
      </EmptyState>
    )
  return (
    <>
      {lost && missing ? (
        <p className={s.muted}>There is no backup of this project on this computer.</p>
      ) : null}
      {withFirst(backups, first).map((project) => (
        <ProjectBackups
          key={project.databaseKey}
          project={project}
          note={project.databaseKey === first && !lost ? 'the open project' : null}
          busy={busy}
          onRestore={({ name }) => onRestore({ databaseKey: project.databaseKey, name })}
        />
      ))}
    </>
  )
}

/** Backups of a project shown before the rest is asked for. */
const FEW = 4

type ProjectBackupsProps = {
  readonly project: BackedUpProject
  readonly note: string | null
  readonly busy: boolean
  readonly onRestore: (backup: Backup) => void
}

function ProjectBackups({ project, note, busy, onRestore }: ProjectBackupsProps) {
  const [all, setAll] = useState(false)
  const { backups } = project
  const title = project.title ?? 'A project without a title'
  const shown = all || backups.length <= FEW + 1 ? backups : backups.slice(0, FEW)
  return (
    <section aria-label={title}>
      <h3 className={s.heading}>
        <span dir="auto">{title}</span>
        {note === null ? null : <span className={s.muted}> · {note}</span>}
      </h3>
      <ul className={s.list} aria-label={`Backups of ${title}`}>
        {shown.map((backup) => (
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
              aria-label={`Restore “${title}” as of ${formatInstant(backup.at)}`}
              onClick={() => onRestore(backup)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
      {shown.length === backups.length ? null : (
        <Button variant="ghost" size="small" onClick={() => setAll(true)}>
          Show all {backups.length} backups
        </Button>
      )}
    </section>
  )
}
