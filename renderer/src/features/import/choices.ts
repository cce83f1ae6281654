import type { WorkbenchDb } from '../../data/db.ts'
import { addSource } from '../../data/sources.ts'
import { addVersion } from '../../data/versions.ts'
import type { Importer } from './importer.ts'
import { lostPictures, refused, type Held, type LineOf, type Outcome } from './outcome.ts'
import { addHeld } from './place.ts'

/** What the user can say about lines that wait for an answer. */
export type Choices = {
  /** Imports the chosen ones of the offered articles; the others are left. */
  readonly choose: (
    offered: readonly LineOf<'offered'>[],
    chosen: ReadonlySet<LineOf<'offered'>>,
  ) => Promise<void>
  readonly addAsVersions: (changed: readonly LineOf<'changed'>[]) => Promise<void>
  readonly addAsSources: (changed: readonly LineOf<'changed'>[]) => Promise<void>
}

export function createChoices(db: WorkbenchDb, importer: Importer): Choices {
  /** What is answered at once is one step to undo, as the files of one import are. */
  const addInOneStep = () => {
    const run = crypto.randomUUID()
    return ({ document, fileName, bytes }: Held) => addSource(db, document, fileName, bytes, run)
  }
  return {
    choose: (offered, chosen) => {
      const add = addInOneStep()
      return importer.decide(offered, (line) =>
        chosen.has(line) ? addHeld(add, line.outcome.held) : { kind: 'skipped', title: line.outcome.title },
      )
    },
    // If the source has gone or changed meanwhile, the file becomes one of its own: nothing that was read is lost.
    addAsVersions: (changed) => {
      const add = addInOneStep()
      return importer.decide(
        changed,
        async ({ outcome }) => (await nextVersion(db, outcome)) ?? addHeld(add, outcome.held),
      )
    },
    addAsSources: (changed) => {
      const add = addInOneStep()
      return importer.decide(changed, ({ outcome }) => addHeld(add, outcome.held))
    },
  }
}

async function nextVersion(
  db: WorkbenchDb,
  { sourceId, held }: LineOf<'changed'>['outcome'],
): Promise<Outcome | null> {
  try {
    const { document, fileName, bytes } = held
    const updated = await addVersion(db, sourceId, document, fileName, bytes)
    if (updated === null) return null
    const title = updated.source.meta.title.value
    return { kind: 'updated', sourceId, title, unsure: updated.unsure, ...lostPictures(held) }
  } catch {
    return refused('not-saved')
  }
}
