import { createAnchor } from '../../../shared/anchor/create.ts'
import { needsReview } from '../../../shared/anchor/verdict.ts'
import type { AnnotationId } from '../../../shared/ids.ts'
import type { Anchor, AnchorOrigin, AnchorState, Annotation } from '../../../shared/project/annotation.ts'
import {
  findPart,
  isPlaced,
  partsOf,
  withParts,
  type PartPlace,
  type Quoting,
} from '../../../shared/project/quotation.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'
import { passageAt, type Chosen } from './passages.ts'
import { putPart } from './quotations.ts'

/** Whether somebody has to look at a place: it is doubtful or lost, and nobody has decided about it. */
export const awaitsReview = (state: AnchorState): boolean => needsReview(state) && !isDecided(state)

/** Whether a passage has other words than when somebody last looked at it, or none any more. */
export function hasChangedWords(state: AnchorState): boolean {
  if (state.kind === 'approximate') return state.reason !== 'typography'
  return state.kind === 'orphan' && !isDecided(state)
}

const isDecided = (state: AnchorState): boolean => state.kind === 'orphan' && state.reviewed === true

/** The parts of a quotation that somebody has to look at. */
export const awaitingParts = (quoting: Quoting): readonly Anchor[] =>
  partsOf(quoting).filter(({ state }) => awaitsReview(state))

/** The parts of a quotation that read otherwise than when somebody last looked at them. */
export const changedParts = (quoting: Quoting): readonly Anchor[] =>
  partsOf(quoting).filter(({ state }) => hasChangedWords(state))

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

/**
 * Takes the place a passage was put at for its own from now on. Of a quotation it is the part that `anchor` names. False, and
 * nothing done, if it has none to take.
 */
export function acceptPlace(
  db: WorkbenchDb,
  { id, anchor }: Pick<Annotation, 'id' | 'anchor'>,
  onRecorded?: OnRecorded,
): Promise<boolean> {
  const label = 'accept the place of a passage'
  return settle(db, { id, place: anchor, label, onRecorded }, async ({ part }) => {
    const text = isPlaced(part) ? await db.texts.get(part.versionId) : undefined
    return text === undefined ? null : createAnchor(text.content, part.versionId, part)
  })
}

/**
 * Puts an annotation, or the part of it at a place, on other words of its source. False, and nothing done, if they are no
 * words of it.
 */
export function reattach(
  db: WorkbenchDb,
  id: AnnotationId,
  chosen: Chosen,
  onRecorded?: OnRecorded,
  place?: PartPlace,
): Promise<boolean> {
  return settle(db, { id, place, label: 'attach a passage again', onRecorded }, async ({ row }) =>
    row.sourceId === chosen.sourceId ? ((await passageAt(db, chosen))?.anchor ?? null) : null,
  )
}

/**
 * Says that a passage, or the part of a quotation at a place, is not in the text any more: it goes back to the words it stood
 * on. False if it is decided already.
 */
export function keepAsOrphan(
  db: WorkbenchDb,
  id: AnnotationId,
  onRecorded?: OnRecorded,
  place?: PartPlace,
): Promise<boolean> {
  return settle(db, { id, place, label: 'keep a passage without a place', onRecorded }, async ({ part }) => {
    if (isDecided(part.state)) return null
    const origin = originOf(part)
    const text = await db.texts.get(origin.versionId)
    const stood = text === undefined ? part : createAnchor(text.content, origin.versionId, origin)
    return { ...stood, state: { kind: 'orphan', reviewed: true } }
  })
}

type Settled = {
  readonly id: AnnotationId
  /** Of the part in question; the first one if not given. */
  readonly place: PartPlace | undefined
  readonly label: string
  readonly onRecorded: OnRecorded | undefined
}

function settle(
  db: WorkbenchDb,
  { id, place, label, onRecorded }: Settled,
  decide: (question: { readonly row: Annotation; readonly part: Anchor }) => Promise<Anchor | null>,
): Promise<boolean> {
  return mutate(db, { label, subject: id, onRecorded }, async (writer) => {
    const row = await writer.get('annotations', id)
    const part = row === undefined ? null : findPart(row, place ?? row.anchor)
    if (row === undefined || part === null) return false
    const anchor = await decide({ row, part })
    if (anchor === null) return false
    const next = isPlaced(anchor)
      ? await putPart(db, row, anchor, part)
      : withParts(row, [...partsOf(row).filter((each) => each !== part), anchor])
    if (next === null) return false
    await writer.put('annotations', { ...next, modifiedAt: now() })
    return true
  })
}
