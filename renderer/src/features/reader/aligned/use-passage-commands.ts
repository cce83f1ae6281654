import { useDb } from '../../../data/context.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import { useCommand } from '../../../state/commands.ts'
import { comparedPassages } from '../../../state/compared-passages.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'
import { toast } from '../../../ui/toast-store.ts'
import { quoted } from './aligned-words.ts'
import { align } from './decide.ts'
import { passageInHand } from './passage-in-hand.ts'

/** *Show where others say this* and *Align with…*, for the selected words or the active highlight. */
export function usePassageCommands(): void {
  const db = useDb()
  const wanted = useCompareSettings((settings) => settings.alignment)
  const hasPassage = useWorkspace((state) => state.selection !== null || state.activeAnnotation !== null)
  useCommand('aligned.others', () => void askOthers(db), wanted && hasPassage)
  useCommand('aligned.with', () => void alignFromHere(db), wanted && hasPassage)
}

async function askOthers(db: WorkbenchDb): Promise<void> {
  const asked = await passageInHand(db)
  if (asked === null) tellEarlier()
  else comparedPassages.setState({ asked })
}

/** Begins at the passage in hand, or keeps that it says the same as the one that was begun with. */
async function alignFromHere(db: WorkbenchDb): Promise<void> {
  const here = await passageInHand(db)
  const from = comparedPassages.getState().aligning
  if (here === null) return tellEarlier()
  if (from === null) return beginAligning(here)
  if (from.place.sourceId === here.place.sourceId) {
    toast.show({
      title: 'Both passages stand in one source',
      description: 'Select what says the same in another source, then press =.',
    })
    return
  }
  comparedPassages.setState({ aligning: null })
  workspace.getState().setSelection(null)
  await align(db, from.place, here.place)
}

export function beginAligning(from: Awaited<ReturnType<typeof passageInHand>>): void {
  if (from === null) return
  const { activeAnnotation, setSelection, setActiveAnnotation } = workspace.getState()
  comparedPassages.setState({ aligning: from, asked: null })
  setSelection(null)
  // The card beside the text makes room for reading on.
  setActiveAnnotation(activeAnnotation)
  announce(
    `Aligning ${quoted(from.words)}. Select what says the same in another source, then press =. Esc cancels.`,
  )
}

export function cancelAligning(): void {
  comparedPassages.setState({ aligning: null })
  announce('Nothing was aligned')
}

function tellEarlier(): void {
  toast.show({
    title: 'This passage is not in the current text of its source',
    description: 'Only current texts are compared.',
  })
}
