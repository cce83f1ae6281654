import { noteArrival, reloadWhenSaved, switchTo } from './opening.ts'

let entering = false

/** True from the moment this page is left for another project on purpose: nobody is to be asked about it again. */
export const isEntering = (): boolean => entering

/** Leaves the open project for another one that is in the list: what is being written is waited for, then the page starts again. */
export async function enterProject(databaseKey: string, replaced: string | null = null): Promise<void> {
  await switchTo(databaseKey, replaced)
  entering = true
  await reloadWhenSaved()
}

/** Enters a project that has just come out of a bundle or backup, and is welcomed; `replaced`, if given, goes to the bin of projects. */
export async function enterArrived(databaseKey: string, replaced: string | null = null): Promise<void> {
  noteArrival(databaseKey)
  await enterProject(databaseKey, replaced)
}
