import type { SourceId } from '../../../shared/ids.ts'
import type { Source } from '../../../shared/project/source.ts'
import { isClosed, type WorkbenchDb } from './db.ts'
import type { KnownSources, Standing } from './known-sources.ts'
import { mutate } from './mutate.ts'
import { putSource, type ReadArticle } from './put-source.ts'
import { hasCopyInBin } from './twins.ts'

/** `ask`: it must not become a source unless the user says so. */
export type Arrival = ReadArticle & { readonly ask: boolean }

/** What became of an article: how it stands to the project if nothing was done with it, or the source it is now. */
export type Placed =
  | Standing
  | { readonly kind: 'imported'; readonly source: Source; readonly copyInBin: boolean }
  | { readonly kind: 'not-saved' }

/** All that is written for one import. `last`: the source it brought last, null before the first. */
export type PlacingRun = { readonly id: string; readonly last: SourceId | null }

/** What a run has brought was undone while it went on: who did that does not want the rest of it. */
export class TakenBack extends Error {}

/**
 * Makes sources of the articles that are new to the project and need no answer, all in one durable write, which costs
 * little more than a single one. One that cannot be stored costs no other. All writes of one `run` are undone together.
 * @throws `TakenBack`, or an error for which `isClosed` holds when the database was closed under the page
 */
export async function placeArticles(
  db: WorkbenchDb,
  known: KnownSources,
  run: PlacingRun,
  arrivals: readonly Arrival[],
): Promise<readonly Placed[]> {
  try {
    return await placeTogether(db, known, run, arrivals)
  } catch (cause) {
    if (isClosed(cause) || cause instanceof TakenBack) throw cause
    if (arrivals.length === 1) return [{ kind: 'not-saved' }]
  }
  const placed: Placed[] = []
  for (const arrival of arrivals) placed.push(...(await placeArticles(db, known, run, [arrival])))
  return placed
}

async function placeTogether(
  db: WorkbenchDb,
  known: KnownSources,
  run: PlacingRun,
  arrivals: readonly Arrival[],
): Promise<readonly Placed[]> {
  const placed = await mutate(db, { label: 'import', subject: run.id, history: 'run' }, async (writer) => {
    if (run.last !== null && (await db.sources.get(run.last)) === undefined) return null
    const placed: Placed[] = []
    for (const arrival of arrivals) {
      const standing = await known.standing(arrival.document, arrival.fileName)
      if (standing.kind !== 'new' || arrival.ask) placed.push(standing)
      else {
        const copyInBin = await hasCopyInBin(db, arrival.document)
        const source = await putSource(writer, arrival)
        known.remember(source, arrival.fileName)
        placed.push({ kind: 'imported', source, copyInBin })
      }
    }
    return placed
  })
  // Thrown out here: nothing failed to be saved.
  if (placed === null) throw new TakenBack()
  return placed
}
