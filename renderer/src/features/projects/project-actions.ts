import { enterProject } from '../../data/entering.ts'
import { projectInsteadOf } from '../../data/project-bin.ts'
import { openBeside } from '../../data/projects.ts'
import { binProject, restoreProject, type RegisteredProject } from '../../data/registry.ts'
import { runningWork } from '../../state/running-work.ts'
import { toast } from '../../ui/toast-store.ts'

/** Leaves the open project for another, unless work is running that the person wants to see ended. */
export async function open(databaseKey: string): Promise<void> {
  if (await runningWork.mayLeave()) await enterProject(databaseKey)
}

/** The desktop program has one window; only a browser has tabs. */
export const hasTabs = (): boolean => window.workbench === undefined

export function openInNewTab(databaseKey: string): void {
  const opened = openBeside(databaseKey, () => window.open(location.pathname, '_blank'))
  if (opened !== null) opened.opener = null
  else
    toast.show({ title: 'The browser did not open a tab', description: 'It may be set to block new tabs.' })
}

/** Puts a project that is not open here into the bin, and offers to take it out again. */
export async function putAway({ databaseKey, title }: RegisteredProject): Promise<void> {
  await binProject(databaseKey)
  toast.show({
    title: `The project “${title}” is in the bin`,
    description: 'It stays there until you delete it for ever.',
    action: { label: 'Restore project', run: () => void restoreProject(databaseKey) },
  })
}

/** Puts the open project into the bin and goes to another. */
export async function leaveForGood(databaseKey: string): Promise<void> {
  if (await runningWork.mayLeave()) await enterProject(await projectInsteadOf(databaseKey), databaseKey)
}
