import type { Source } from '../../../../shared/project/source.ts'
import { useDb, useLive } from '../../data/context.ts'
import { restoreProject, type RegisteredProject } from '../../data/registry.ts'
import { unbinSource } from '../../data/sources.ts'
import { twinOf } from '../../data/twins.ts'
import { Button } from '../../ui/button.tsx'
import { formatAgo, plural } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast-store.ts'
import { marksOf } from './queries.ts'
import s from './dialogs.module.css'

type BinnedSourceItemProps = { readonly source: Source; readonly onPurge: () => void }

export function BinnedSourceItem({ source, onPurge }: BinnedSourceItemProps) {
  const db = useDb()
  const marks = useLive((live) => marksOf(live, source.id), [source.id])
  const title = source.meta.title.value
  const restore = async () => {
    await unbinSource(db, source.id)
    const twin = await twinOf(db, source.id)
    if (twin === null) announce(`“${title}” is back in the list.`)
    else
      toast.show({
        title: 'The project has this text twice now.',
        description: `“${title}” is back in the list, beside “${twin.meta.title.value}”.`,
      })
  }
  return (
    <li className={s.item}>
      <div className={s.words}>
        <p className={s.title}>{title}</p>
        <p className={s.muted}>
          Deleted {source.deletedAt === null ? '' : formatAgo(source.deletedAt)}
          {marks === undefined || marks.count === 0 ? '' : ` · ${plural(marks.count, 'annotation')}`}
        </p>
      </div>
      <Button size="small" aria-label={`Restore ${title}`} onClick={() => void restore()}>
        Restore
      </Button>
      <Button size="small" variant="ghost" aria-label={`Delete ${title} for ever`} onClick={onPurge}>
        Delete for ever
      </Button>
    </li>
  )
}

type BinnedProjectItemProps = { readonly project: RegisteredProject; readonly onPurge: () => void }

/** A restored project appears in the project menu again; the open one is not left for it. */
export function BinnedProjectItem({ project, onPurge }: BinnedProjectItemProps) {
  const restore = async () => {
    await restoreProject(project.databaseKey)
    announce(`The project “${project.title}” is back in the project menu.`)
  }
  return (
    <li className={s.item}>
      <div className={s.words}>
        <p className={s.title} dir="auto">
          {project.title}
        </p>
        <p className={s.muted}>
          Deleted or replaced {project.deletedAt === null ? '' : formatAgo(project.deletedAt)}
        </p>
      </div>
      <Button size="small" aria-label={`Restore project ${project.title}`} onClick={() => void restore()}>
        Restore
      </Button>
      <Button
        size="small"
        variant="ghost"
        aria-label={`Delete project ${project.title} for ever`}
        onClick={onPurge}
      >
        Delete for ever
      </Button>
    </li>
  )
}
