import type { WorkbenchDb } from '../data/db.ts'
import { compareSettings } from '../state/compare-settings.ts'
import { createComparer, type Comparer } from '../workers/compare-client.ts'

const comparers = new WeakMap<WorkbenchDb, Comparer>()

/** The one comparison of a project, kept to the settings. */
export function comparerOf(db: WorkbenchDb): Comparer {
  const known = comparers.get(db)
  if (known !== undefined) return known
  const made = createComparer(db, compareSettings.getState())
  compareSettings.subscribe((settings) => made.configure(settings))
  comparers.set(db, made)
  return made
}
