import type { Source } from '../../../shared/project/source.ts'
import { isClosed, type WorkbenchDb } from './db.ts'
import type { KnownSources, Standing } from './known-sources.ts'
import { mutate } from './mutate.ts'
import { putSource, type ReadArticle } from './put-source.ts'

/** `ask`: it must not become a source unless the user says so. */
export type Arrival = ReadArticle & { readonly ask: boolean }

/** What became of an article: how it stands to the project if nothing was done with it, or the source it is now. */
export type Placed =
  Standing | { readonly kind: 'imported'; readonly source: Source } | { readonly kind: 'not-saved' }

/**
 * Makes sources of the articles that are new to the project and need no answer, all in one durable write, which costs
 * little more than a single one. One that cannot be stored costs no other. All writes of one `run` are undone together.
 * @throws an error for which `isClosed` holds when the database was closed under the page
 */
export async function placeArticles(
  db: WorkbenchDb,
  known: KnownSources,
  run: string,
  arrivals: readonly Arrival[],
): Promise<readonly Placed[]> {
  try {
    return await placeTogether(db, known, run, arrivals)
  } catch (cause) {
    if (isClosed(cause)) throw cause
    if (arrivals.length === 1) return [{ kind: 'not-saved' }]
  }
  const placed: Placed[] = []
  for (const arrival of arrivals) placed.push(...(await placeArticles(db, known, run, [arrival])))
  return placed
}

function placeTogether(
  db: WorkbenchDb,
  known: KnownSources,
  run: string,
  arrivals: readonly Arrival[],
): Promise<readonly Placed[]> {
  return mutate(db, { label: 'import', subject: run, history: 'run' }, async (writer) => {
    const placed: Placed[] = []
    for (const arrival of arrivals) {
      const standing = await known.standing(arrival.document, arrival.fileName)
      if (standing.kind !== 'new' || arrival.ask) placed.push(standing)
      else {
        const source = await putSource(writer, arrival)
        known.remember(source, arrival.fileName)
        placed.push({ kind: 'imported', source })
      }
    }
    return placed
  })
}
