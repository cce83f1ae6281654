import type { AnnotationId } from '../../../../shared/ids.ts'
import type { Annotation, Colour } from '../../../../shared/project/annotation.ts'
import { isPlaced, leadingPart, partAt } from '../../../../shared/project/quotation.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { createAnnotation, deleteAnnotations, recolour } from '../../data/annotations.ts'
import { codeInVivo } from '../../data/in-vivo.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { annotationAt, passageAt } from '../../data/passages.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { shownText } from '../../dom/shown-article.ts'
import { noteRecentCode } from '../../state/recent-codes.ts'
import { settings } from '../../state/settings.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { offerUndo } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'
import { ask, hasCard, panelState, type Part } from './panel-state.ts'
import { placeOnScreen } from './place-on-screen.ts'
import { say } from '../../state/wording.ts'

/** Marks the selected words, or what is active in the text, in a colour, which is *Highlight*'s from then on. */
export async function paint(db: WorkbenchDb, colour: Colour): Promise<void> {
  settings.getState().update({ colour })
  const { selection, activeAnnotation } = workspace.getState()
  if (selection === null) {
    const active = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
    if (active === undefined || active.colour === colour) return
    await recolour(db, active.id, colour)
    announce(`Recoloured in ${colour}`)
    return
  }
  const marked = await markSelection(db, colour)
  if (marked === null) return
  if (marked.annotation.colour !== colour) await recolour(db, marked.annotation.id, colour)
  workspace.getState().setActiveAnnotation(marked.annotation.id)
  announce(marked.isNew ? `Highlighted in ${colour}` : `Recoloured in ${colour}`)
}

/** Opens note or codes of the selected words, marking them first, or of what is active in the text; over once they have the focus. */
export async function openPart(db: WorkbenchDb, part: Part): Promise<void> {
  const { selection, activeAnnotation, activeRect, activePart, setActiveAnnotation, ...go } =
    workspace.getState()
  if (selection !== null) {
    const marked = await markSelection(db, settings.getState().colour)
    if (marked === null) return
    setActiveAnnotation(marked.annotation.id, selection.rect)
    await ask(part)
    return
  }
  const row = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
  if (row === undefined) return
  const place = activeRect ?? (await placeOnScreen(db, partAt(row, activePart)))
  setActiveAnnotation(row.id, place)
  if (place === null) {
    go.setClaimsOpen(true)
    go.setClaimsTab('annotations')
  }
  await ask(part)
}

/** Puts on the selected words, or on what is active in the text, the code that they name, which may be new. */
export async function codeByItsWords(db: WorkbenchDb): Promise<void> {
  const { selection, activeAnnotation, setSelection, setActiveAnnotation } = workspace.getState()
  const { colour } = settings.getState()
  if (selection !== null) setSelection(null)
  const passage = selection === null ? null : await passageAt(db, selection)
  const known = passage === null ? activeAnnotation : ((await annotationAt(db, passage))?.id ?? null)
  const target = known ?? passage
  if (target === null) return
  const coded = await codeInVivo(db, target, colour)
  if (coded === null) return
  setActiveAnnotation(coded.annotationId, selection?.rect ?? null)
  noteRecentCode(coded.code.id)
  announce(say`Code ${coded.code.name} added`)
}

/** Deletes annotations, says what went with them, and offers them back. */
export async function removeAnnotations(db: WorkbenchDb, ids: readonly AnnotationId[]): Promise<void> {
  const evidence = await db.evidence
    .where('annotationId')
    .anyOf([...ids])
    .count()
  const deleted = await withUndo(db, (recorded) => deleteAnnotations(db, ids, recorded))
  const { activeAnnotation, setActiveAnnotation } = workspace.getState()
  if (activeAnnotation !== null && ids.includes(activeAnnotation)) setActiveAnnotation(null)
  offerUndo(ids.length === 1 ? 'Annotation deleted' : `${ids.length} annotations deleted`, deleted, {
    description: evidence === 0 ? undefined : goneFromClaims(ids.length),
    after: () => void showAgain(db, ids[0]),
  })
}

const goneFromClaims = (annotations: number): string =>
  annotations === 1
    ? 'It was evidence and is gone from its claims too.'
    : 'Those that were evidence are gone from their claims too.'

/** Makes an annotation that came back the active one, with the focus in its card, or in the text it stands in. */
async function showAgain(db: WorkbenchDb, id: AnnotationId | undefined): Promise<void> {
  const row = id === undefined ? undefined : await db.annotations.get(id)
  if (row === undefined) return
  const { setActiveAnnotation, activePane } = workspace.getState()
  setActiveAnnotation(row.id, await placeOnScreen(db, leadingPart(row)))
  if (hasCard(panelState.getState().listed, row.sourceId)) panelState.setState({ wanted: row.id })
  else shownText(activePane)?.focus({ preventScroll: true })
}

/** Leads from the text to an annotation's card in the list. */
export function showInList({ id }: Annotation): void {
  const { setClaimsOpen, setClaimsTab, setActiveAnnotation, activeRect } = workspace.getState()
  setActiveAnnotation(id, activeRect)
  setClaimsOpen(true)
  setClaimsTab('annotations')
  panelState.setState({ wanted: id })
}

/** Brings an annotation's passage, or one part of it by its number, into view and makes it the active one. */
export function reveal(annotation: Annotation, beside = false, part = 0): void {
  const { id, sourceId } = annotation
  const { setActiveAnnotation, requestReveal } = workspace.getState()
  const led = partAt(annotation, part)
  requestReveal({
    sourceId,
    annotationId: id,
    span: isPlaced(led) ? span(led.start, led.end) : null,
    beside,
    part,
  })
  setActiveAnnotation(id, null, part)
}

/**
 * Makes an annotation of the selected words, unless exactly these have one: twins would be told apart by nobody. Takes
 * the selection, so that a key pressed twice marks once.
 */
async function markSelection(
  db: WorkbenchDb,
  colour: Colour,
): Promise<{ readonly annotation: Annotation; readonly isNew: boolean } | null> {
  const { selection, setSelection } = workspace.getState()
  if (selection === null) return null
  setSelection(null)
  const passage = await passageAt(db, selection)
  if (passage === null) {
    toast.show({ title: 'Nothing was marked', description: 'The selection holds no words of the source.' })
    return null
  }
  const known = await annotationAt(db, passage)
  if (known !== null) return { annotation: known, isNew: false }
  return { annotation: await createAnnotation(db, passage, colour), isNew: true }
}
