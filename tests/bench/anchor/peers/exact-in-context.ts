import { createAnchor } from '../../../../shared/anchor/create.ts'
import { newId, type VersionId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import type { Method } from '../measure.ts'

const VERSION = newId<VersionId>()

/** The first place where quotation and context stand character by character: the rule of `@apache-annotator/dom`. */
export const exactInContext: Method = ({ old, outcome: { text } }) => {
  return (quotation) => {
    const { prefix, exact, suffix } = createAnchor(old, VERSION, span(quotation.start, quotation.end))
    const at = text.indexOf(prefix + exact + suffix)
    if (at < 0) return null
    const start = at + prefix.length
    return { start, end: start + exact.length, proposed: false }
  }
}
