import type { SourceId, VersionId } from '../ids.ts'
import type { PartialDate } from '../project/source.ts'
import type { SourceText } from '../text/document.ts'
import type { Span } from '../text/offsets.ts'

/** A source as it is compared: its current text and what is needed to read it. Drafts and what lies in the bin are never compared. */
export type ComparedSource = {
  readonly id: SourceId
  readonly versionId: VersionId
  readonly title: string
  readonly publisher: string | null
  /** What relative dates are counted from, in its own zone. */
  readonly published: PartialDate | null
  /** BCP 47; null if unknown. */
  readonly language: string | null
  readonly text: SourceText
}

/** Some words of a source, in the version that was current when it was compared: what is decided about it later is refused if another is by then. */
export type Place = Span & { readonly sourceId: SourceId; readonly versionId: VersionId }

/** Some words of a source as a place. */
export const placeOf = (
  { id, versionId }: Pick<ComparedSource, 'id' | 'versionId'>,
  { start, end }: Span,
): Place => ({ sourceId: id, versionId, start, end })

/** Whether two places have a letter in common. */
export const placesOverlap = (a: Place, b: Place): boolean =>
  a.sourceId === b.sourceId && a.start < b.end && b.start < a.end
