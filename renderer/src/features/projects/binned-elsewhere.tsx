import { Trash2 } from 'lucide-react'
import { useDb, useLive } from '../../data/context.ts'
import { enterProject, isEntering } from '../../data/entering.ts'
import { projectInsteadOf } from '../../data/project-bin.ts'
import { getProject, restoreProject } from '../../data/registry.ts'
import { runningWork } from '../../state/running-work.ts'
import { Button } from '../../ui/button.tsx'
import s from './projects.module.css'

/** Says so when another window has put the project that is open here into the bin. It goes on being saved, and cannot be deleted for ever. */
export function BinnedElsewhere() {
  const { databaseKey } = useDb()
  const project = useLive(() => getProject(databaseKey), [databaseKey])
  if (project === undefined || project.deletedAt === null || isEntering()) return null
  const leave = async () => {
    if (await runningWork.mayLeave()) await enterProject(await projectInsteadOf(databaseKey))
  }
  return (
    <div className={s.banner} role="alert">
      <Trash2 aria-hidden="true" />
      This project was put into the bin in another window. What you do here is still saved.
      <Button size="small" onClick={() => void restoreProject(databaseKey)}>
        Restore project
      </Button>
      <Button size="small" onClick={() => void leave()}>
        Open another project
      </Button>
    </div>
  )
}
