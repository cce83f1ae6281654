import { createAnchor } from '../../../shared/anchor/create.ts'
import { needsReview } from '../../../shared/anchor/verdict.ts'
import type { AnnotationId } from '../../../shared/ids.ts'
import type { Anchor, AnchorOrigin, AnchorState, Annotation } from '../../../shared/project/annotation.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'
import { passageAt, type Chosen } from './passages.ts'

/** Whether somebody has to look at a place: it is doubtful or lost, and nobody has decided about it. */
export const awaitsReview = (state: AnchorState): boolean => needsReview(state) && !isDecided(state)

/** Whether a passage has other words than when somebody last looked at it, or none any more. */
export function hasChangedWords(state: AnchorState): boolean {
  if (state.kind === 'approximate') return state.reason !== 'typography'
  return state.kind === 'orphan' && !isDecided(state)
}

const isDecided = (state: AnchorState): boolean => state.kind === 'orphan' && state.reviewed === true

/** Where a passage stood when its place was last certain. */
export function originOf({ state, versionId, start, end }: Anchor): AnchorOrigin {
  const known = state.kind === 'approximate' || state.kind === 'orphan' ? state.origin : undefined
  return known ?? { versionId, start, end }
}

/**
 * What becomes of an anchor's state when a new version has put it at `next`: words that changed stay so until somebody
 * looks at them, with where they stood before, and who has kept an orphan is not asked about it again.
 */
export function carriedAlong(previous: Anchor, next: Anchor): Anchor {
  const { state } = next
  if (isDecided(previous.state) && needsReview(state)) return previous
  if (state.kind === 'approximate' || state.kind === 'orphan')
    return { ...next, state: { ...state, origin: originOf(previous) } }
  return previous.state.kind === 'approximate' ? { ...next, state: previous.state } : next
}

/** Takes the place a passage was put at for its own from now on. False, and nothing done, if it has none to take. */
export function acceptPlace(
  db: WorkbenchDb,
  { id, anchor }: Pick<Annotation, 'id' | 'anchor'>,
  onRecorded?: OnRecorded,
): Promise<boolean> {
  return settle(db, id, 'accept the place of a passage', onRecorded, async (row) => {
    const seen = row.anchor.versionId === anchor.versionId && row.anchor.start === anchor.start
    const text = seen && row.anchor.state.kind !== 'orphan' ? await db.texts.get(anchor.versionId) : undefined
    return text === undefined ? null : createAnchor(text.content, anchor.versionId, row.anchor)
  })
}

/** Puts an annotation on other words of its source. False, and nothing done, if they are no words of it. */
export function reattach(
  db: WorkbenchDb,
  id: AnnotationId,
  chosen: Chosen,
  onRecorded?: OnRecorded,
): Promise<boolean> {
  return settle(db, id, 'attach a passage again', onRecorded, async (row) =>
    row.sourceId === chosen.sourceId ? ((await passageAt(db, chosen))?.anchor ?? null) : null,
  )
}

/** Says that a passage is not in the text any more: it goes back to the words it stood on. False if it is decided already. */
export function keepAsOrphan(db: WorkbenchDb, id: AnnotationId, onRecorded?: OnRecorded): Promise<boolean> {
  return settle(db, id, 'keep a passage without a place', onRecorded, async ({ anchor }) => {
    if (isDecided(anchor.state)) return null
    const origin = originOf(anchor)
    const text = await db.texts.get(origin.versionId)
    const stood = text === undefined ? anchor : createAnchor(text.content, origin.versionId, origin)
    return { ...stood, state: { kind: 'orphan', reviewed: true } }
  })
}

function settle(
  db: WorkbenchDb,
  id: AnnotationId,
  label: string,
  onRecorded: OnRecorded | undefined,
  decide: (row: Annotation) => Promise<Anchor | null>,
): Promise<boolean> {
  return mutate(db, { label, subject: id, onRecorded }, async (writer) => {
    const row = await writer.get('annotations', id)
    const anchor = row === undefined ? null : await decide(row)
    if (row === undefined || anchor === null) return false
    await writer.put('annotations', { ...row, anchor, modifiedAt: now() })
    return true
  })
}
