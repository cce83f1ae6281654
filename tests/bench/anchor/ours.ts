import { createAnchor } from '../../../shared/anchor/create.ts'
import { createResolver } from '../../../shared/anchor/resolve.ts'
import { needsReview } from '../../../shared/anchor/verdict.ts'
import { newId, type VersionId } from '../../../shared/ids.ts'
import { span } from '../../../shared/text/offsets.ts'
import type { Method } from './measure.ts'

const OLD = newId<VersionId>()
const NEW = newId<VersionId>()

/** The resolver as the workbench uses it: both texts at hand, one preparation, all anchors of the source. */
export const ours: Method = ({ old, outcome }) => {
  const resolve = createResolver({ content: outcome.text, versionId: NEW, oldContent: old })
  return ({ start, end }) => {
    const anchor = resolve(createAnchor(old, OLD, span(start, end)))
    return anchor.state.kind === 'orphan'
      ? null
      : { start: anchor.start, end: anchor.end, proposed: needsReview(anchor.state) }
  }
}
