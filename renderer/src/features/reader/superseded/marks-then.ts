import { createAnchor } from '../../../../../shared/anchor/create.ts'
import type { VersionId } from '../../../../../shared/ids.ts'
import type { Anchor, Annotation } from '../../../../../shared/project/annotation.ts'
import { metAtParts } from '../../../../../shared/project/quotation.ts'
import { span } from '../../../../../shared/text/offsets.ts'
import { originOf } from '../../../data/review.ts'

/** How far from its place in another version a passage is looked for, beside what the versions differ in length. */
const NEAR = 2000

type Text = { readonly versionId: VersionId; readonly content: string }

/**
 * A source's annotations where they stand in an earlier version, as far as that is known: those that were last certain of
 * their place there, and those whose words still stand in it with the same words around them, not far from where they do now.
 * Each part is an annotation of its own. `currentLength`: of the text they stand in now, in UTF-16 units.
 */
export function marksThen(
  annotations: readonly Annotation[],
  text: Text,
  currentLength: number,
): readonly Annotation[] {
  const reach = NEAR + Math.abs(text.content.length - currentLength)
  return annotations.flatMap(metAtParts).flatMap((met): readonly Annotation[] => {
    const anchor = anchorThen(met.anchor, text, reach)
    if (anchor === null) return []
    const { parts: _, ...rest } = met
    return [{ ...rest, anchor }]
  })
}

function anchorThen(anchor: Anchor, { versionId, content }: Text, reach: number): Anchor | null {
  const origin = originOf(anchor)
  if (origin.versionId === versionId) return createAnchor(content, versionId, origin)
  if (anchor.state.kind === 'orphan' || anchor.state.kind === 'approximate') return null
  const { prefix, exact, suffix } = anchor
  const from = Math.max(0, anchor.start - reach)
  const at = content.slice(from, anchor.end + reach).indexOf(prefix + exact + suffix)
  if (at === -1) return null
  const start = from + at + prefix.length
  return createAnchor(content, versionId, span(start, start + exact.length))
}
