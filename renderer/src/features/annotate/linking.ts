import { createStore, useStore } from 'zustand'
import type { SourceId } from '../../../../shared/ids.ts'
import { quotationOf, type Quoting } from '../../../../shared/project/quotation.ts'
import type { Relation } from '../../../../shared/project/link.ts'
import type { Exhibit } from '../../data/claims.ts'
import { createLink, isOnePassage } from '../../data/create-link.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { exhibitAt } from '../../data/passages.ts'
import { settings } from '../../state/settings.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast-store.ts'
import { beginning } from './quotation-words.ts'
import { relationWords } from './relation-words.ts'

/** A link that is being made: first the passage it begins at is known, then the one it ends at, then what it says. */
type Linking = { readonly from: Exhibit | null; readonly to: Exhibit | null }

const NONE: Linking = { from: null, to: null }
const linking = createStore<Linking>()(() => NONE)

export const useLinking = (): Linking => useStore(linking)

export const passageOf = (end: Exhibit): Quoting & { readonly sourceId: SourceId } =>
  end.kind === 'annotation' ? end.annotation : end.passage

/** Begins a link at the selected words or the active annotation, or ends there the one that was begun. */
export async function linkFromHere(db: WorkbenchDb): Promise<void> {
  const { selection, activeAnnotation, setSelection, setActiveAnnotation } = workspace.getState()
  const end = await endInHand(db)
  if (end === null) return
  const { from } = linking.getState()
  if (from !== null && isOnePassage(passageOf(from), passageOf(end))) {
    toast.show({
      title: 'This is where the link begins',
      description: 'Select another passage or highlight, then press L.',
    })
    return
  }
  if (selection !== null) setSelection(null)
  if (from === null) {
    // The card beside the text makes room for reading on.
    setActiveAnnotation(activeAnnotation)
    linking.setState({ from: end, to: null })
    announce(
      `Linking from “${wordsOf(end)}”. Select another passage or highlight, then press L. Esc cancels.`,
    )
  } else linking.setState({ to: end })
}

export function cancelLinking(): void {
  linking.setState(NONE)
  announce('No link was made')
}

/** Makes the link that was begun and shows the passage it ends at as the active one. */
export async function finishLinking(db: WorkbenchDb, relation: Relation, note: string): Promise<void> {
  const { from, to } = linking.getState()
  linking.setState(NONE)
  if (from === null || to === null) return
  const link = await createLink(db, from, to, relation, note.trim())
  if (link === null) {
    toast.show({ title: 'No link was made', description: 'One of the passages is gone.', tone: 'warning' })
    return
  }
  workspace.getState().setActiveAnnotation(link.to)
  announce(`Linked: “${wordsOf(from)}” ${relationWords(link.relation, true)} “${wordsOf(to)}”`)
}

export const wordsOf = (end: Exhibit): string => beginning(quotationOf(passageOf(end)))

async function endInHand(db: WorkbenchDb): Promise<Exhibit | null> {
  const { selection, activeAnnotation } = workspace.getState()
  if (selection !== null) return exhibitAt(db, selection, settings.getState().colour)
  const annotation = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
  return annotation === undefined ? null : { kind: 'annotation', annotation }
}
