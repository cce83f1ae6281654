import { sharedShare, shinglesOf } from '../../../shared/compare/shingles.ts'
import type { ParsedDocument } from '../../../shared/contract/parsed.ts'
import type { SourceId } from '../../../shared/ids.ts'
import type { Source } from '../../../shared/project/source.ts'
import type { WorkbenchDb } from './db.ts'
import { findDuplicate, type AddOutcome } from './sources.ts'

/** How an article that was just read stands to the project: not in it, in it, or in it in another state. */
export type Standing =
  | { readonly kind: 'new' }
  | Extract<AddOutcome, { readonly kind: 'duplicate' }>
  | { readonly kind: 'changed'; readonly source: Source }

/** Texts are states of one article if at least this share of either's runs of four words stands in the other. */
const SAME_ARTICLE = 0.5
/** A folder can hold thousands of files called `index.html`; only the newest sources of one name are compared. */
const MOST_COMPARED = 20

export type KnownSources = {
  readonly standing: (document: ParsedDocument, fileName: string) => Promise<Standing>
  readonly remember: (source: Source, fileName: string) => void
}

/**
 * What an import has to know of the sources that are there, read once for all its files. An article is taken for another
 * state of a source if address or file name are the same and so is much of the text: pages give wrong addresses of their
 * own now and then, and `article.html` is no name.
 */
export async function createKnownSources(db: WorkbenchDb): Promise<KnownSources> {
  const byName = new Map<string, SourceId[]>()
  const byUrl = new Map<string, SourceId[]>()
  const remember: KnownSources['remember'] = ({ id, meta }, fileName) => {
    append(byName, fileName, id)
    if (meta.url !== null) append(byUrl, meta.url.value, id)
  }
  const names = new Map<SourceId, Set<string>>()
  for (const { sourceId, fileName } of await db.versions.toArray())
    names.set(sourceId, (names.get(sourceId) ?? new Set()).add(fileName))
  for (const source of await db.sources.toArray())
    names.get(source.id)?.forEach((name) => remember(source, name))

  async function findChanged(document: ParsedDocument, fileName: string): Promise<Source | null> {
    const url = document.meta.url?.value
    const newest = (known: readonly SourceId[] | undefined) =>
      (known ?? []).slice(-MOST_COMPARED).toReversed()
    const ids = [...(url === undefined ? [] : newest(byUrl.get(url))), ...newest(byName.get(fileName))]
    if (ids.length === 0) return null
    const shingles = shinglesOf(document.text.content)
    for (const id of new Set(ids)) {
      const source = await db.sources.get(id)
      if (source === undefined || source.deletedAt !== null) continue
      const text = await db.texts.get(source.currentVersionId)
      const shared = sharedShare(shingles, shinglesOf(text?.content ?? ''))
      if (Math.max(shared.ofFirst, shared.ofSecond) >= SAME_ARTICLE) return source
    }
    return null
  }

  return {
    remember,
    async standing(document, fileName) {
      const duplicate = await findDuplicate(db, document)
      if (duplicate !== null) return duplicate
      const source = await findChanged(document, fileName)
      return source === null ? { kind: 'new' } : { kind: 'changed', source }
    },
  }
}

function append(map: Map<string, SourceId[]>, key: string, id: SourceId): void {
  const ids = map.get(key)
  if (ids === undefined) map.set(key, [id])
  else ids.push(id)
}
