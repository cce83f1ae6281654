import type { VersionId } from '../../../shared/ids.ts'
import type { Anchor } from '../../../shared/project/annotation.ts'
import type { Block } from '../../../shared/text/document.ts'
import { partsOf, type Quoting } from '../../../shared/project/quotation.ts'
import { pageAt, paragraphNumber } from '../../../shared/text/paragraphs.ts'
import type { WorkbenchDb } from './db.ts'

/** Blocks of versions seen so far. A version never changes, and without its text it is small. */
const known = new Map<VersionId, readonly Block[]>()

/** The block table of a version, loaded once; empty if the version is not there. */
export async function blocksOf(db: WorkbenchDb, versionId: VersionId): Promise<readonly Block[]> {
  const remembered = known.get(versionId)
  if (remembered !== undefined) return remembered
  const row = await db.texts.get(versionId)
  if (row !== undefined) known.set(versionId, row.blocks)
  return row?.blocks ?? []
}

/** What a passage is cited by: its paragraph, and its page if the original has pages. */
export type Place = { readonly paragraph: number; readonly page: number | null }

/** Where a passage stands; null for an orphan, which has no place. */
export async function placeOf(db: WorkbenchDb, anchor: Anchor): Promise<Place | null> {
  if (anchor.state.kind === 'orphan') return null
  const blocks = await blocksOf(db, anchor.versionId)
  const paragraph = paragraphNumber(blocks, anchor.start)
  return paragraph === 0 ? null : { paragraph, page: pageAt(blocks, anchor.start) }
}

/** Where the parts of a quotation stand, each place once. */
export async function placesOf(db: WorkbenchDb, quoting: Quoting): Promise<readonly Place[]> {
  const places = await Promise.all(partsOf(quoting).map((part) => placeOf(db, part)))
  const known = new Map(places.flatMap((place) => (place === null ? [] : [[placeWords(place), place]])))
  return [...known.values()]
}

/** “¶4”, or “p. 12 ¶4” in a text with pages. */
export const placeWords = ({ paragraph, page }: Place): string =>
  page === null ? `¶${paragraph}` : `p. ${page} ¶${paragraph}`
