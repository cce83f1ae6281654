import { useEffect } from 'react'
import { useDb } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { useCommand } from '../../state/commands.ts'
import { marking } from '../../state/marking.ts'
import { settings } from '../../state/settings.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { isTextField } from '../../ui/is-text-field.ts'
import { codeByItsWords, openPart, paint, removeAnnotations } from './actions.ts'
import { colourOfKey } from './colours.ts'
import { linkFromHere } from './linking.ts'
import { addToQuotation, removePartInHand } from './quotation-actions.ts'
import { useActiveRow } from './use-quoting.ts'

/** Carries out the commands on the selected words or the active annotation, and the keys `1` to `8`. */
export function useAnnotateCommands(): void {
  const db = useDb()
  const selected = useWorkspace((state) => state.selection !== null)
  const active = useWorkspace((state) => state.activeAnnotation !== null)
  useCommand('annotate.highlight', () => marking.mark(() => paint(db, settings.getState().colour)), selected)
  useCommand('annotate.note', () => marking.mark(() => openPart(db, 'note')), selected || active)
  useCommand('annotate.code', () => marking.mark(() => openPart(db, 'codes')), selected || active)
  useCommand('annotate.inVivo', () => marking.mark(() => codeByItsWords(db)), selected || active)
  useCommand('annotate.link', () => void linkFromHere(db), selected || active)
  useCommand('annotate.addPart', () => marking.mark(() => addToQuotation(db)), selected && active)
  const several = useActiveRow()?.parts !== undefined
  useCommand('annotate.removePart', () => void removePartInHand(db), several && !selected)
  useCommand(
    'annotate.delete',
    () => {
      const { activeAnnotation } = workspace.getState()
      if (activeAnnotation !== null) void removeAnnotations(db, [activeAnnotation])
    },
    active,
  )
  useColourKeys(db)
}

/** Places where a digit is not about the text: fields, dialogs and open lists, and an earlier version, which takes no marks. */
const ELSEWHERE =
  '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=radiogroup], [data-for-reading]'

function useColourKeys(db: WorkbenchDb): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const colour = colourOfKey(event.key)
      const { selection, activeAnnotation } = workspace.getState()
      const nothing = selection === null && activeAnnotation === null && !marking.isMarking()
      if (colour === null || nothing) return
      const { target } = event
      const elsewhere =
        isTextField(target) || (target instanceof Element && target.closest(ELSEWHERE) !== null)
      if (elsewhere || !settings.getState().singleKeys) return
      event.preventDefault()
      marking.mark(async () => {
        // A note's field may have opened meanwhile, and the digit is of its text.
        if (!isTextField(document.activeElement)) await paint(db, colour)
      })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [db])
}
