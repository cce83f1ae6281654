import { assertNever } from '../../../../shared/assert.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { createKnownSources } from '../../data/known-sources.ts'
import { placeArticles, type Placed } from '../../data/place-articles.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { lostPictures, refused, type Held, type Outcome } from './outcome.ts'
import type { Article } from './read-file.ts'

/** Puts articles into the project, several at once, and says in their order what became of them. */
export type Place = (articles: readonly Article[]) => Promise<readonly Outcome[]>

/**
 * Begins a run: all it adds is undone as one step, and known to the articles that come later.
 * @throws an error for which `isClosed` holds when the database was closed under the page; so may what it gives, or
 * `TakenBack`
 */
export async function beginPlacing(db: WorkbenchDb): Promise<Place> {
  const run = crypto.randomUUID()
  const known = await createKnownSources(db)
  let last: SourceId | null = null
  return async (articles) => {
    const arrivals = articles.map(({ held, container }) => ({ ...held, ask: container !== null }))
    const placed = await placeArticles(db, known, { id: run, last }, arrivals)
    last = placed.findLast((one) => one.kind === 'imported')?.source.id ?? last
    return articles.map((article, at) => outcomeOf(article, placed[at] ?? { kind: 'not-saved' }))
  }
}

function outcomeOf({ held, container }: Article, placed: Placed): Outcome {
  const own = held.document.meta.title.value
  switch (placed.kind) {
    case 'imported':
      return { ...imported(placed.source, placed.copyInBin), ...lostPictures(held) }
    case 'duplicate':
      return {
        kind: 'duplicate',
        sourceId: placed.source.id,
        title: placed.source.meta.title.value,
        same: placed.same,
      }
    case 'not-saved':
      return refused('not-saved')
    case 'new':
      return { kind: 'offered', title: own, container: container ?? '', held }
    case 'changed':
      return container === null
        ? { kind: 'changed', sourceId: placed.source.id, title: placed.source.meta.title.value, held }
        : { kind: 'offered', title: own, container, held }
    default:
      return assertNever(placed)
  }
}

/** Makes a source of an article that waited for an answer. Never rejects. */
export async function addHeld(
  add: (held: Held) => Promise<Extract<Placed, { readonly kind: 'imported' | 'duplicate' }>>,
  held: Held,
): Promise<Outcome> {
  try {
    return outcomeOf({ path: '', held, container: null }, await add(held))
  } catch {
    return refused('not-saved')
  }
}

function imported({ id: sourceId, meta }: Source, copyInBin: boolean): Outcome {
  return {
    kind: 'imported',
    sourceId,
    title: meta.title.value,
    dated: meta.published !== null,
    attributed: meta.authors !== null || meta.publisher !== null,
    ...(copyInBin ? { copyInBin } : {}),
  }
}
