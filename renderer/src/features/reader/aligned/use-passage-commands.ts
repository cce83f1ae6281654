import { useDb } from '../../../data/context.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import { useCommand } from '../../../state/commands.ts'
import { comparedPassages, type PassageInHand } from '../../../state/compared-passages.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'
import { toast } from '../../../ui/toast-store.ts'
import { quoted } from './aligned-words.ts'
import { align } from './decide.ts'
import { type NotCompared, passageInHand } from './passage-in-hand.ts'
import { useAligningStands } from './use-aligning-stands.ts'

/** *Show where others say this* and *Align with…*, for the selected words or the active highlight. */
export function usePassageCommands(): void {
  const db = useDb()
  const wanted = useCompareSettings((settings) => settings.alignment)
  const hasPassage = useWorkspace((state) => state.selection !== null || state.activeAnnotation !== null)
  useAligningStands()
  useCommand('aligned.others', () => void askOthers(db), wanted && hasPassage)
  useCommand('aligned.with', () => void alignFromHere(db), wanted && hasPassage)
}

async function askOthers(db: WorkbenchDb): Promise<void> {
  const asked = await passageInHand(db)
  if (typeof asked === 'string') tellNotCompared(asked)
  else comparedPassages.setState({ asked })
}

/** Begins at the passage in hand, or keeps that it says the same as the one that was begun with. */
async function alignFromHere(db: WorkbenchDb): Promise<void> {
  const here = await passageInHand(db)
  const from = comparedPassages.getState().aligning
  if (typeof here === 'string') return tellNotCompared(here)
  if (from === null) return beginAligning(here)
  if (from.place.sourceId === here.place.sourceId) {
    toast.show({
      title: 'Both passages stand in one source',
      description: 'Select what says the same in another source, then press =.',
    })
    return
  }
  // Both stay in hand until that is kept, so that a write that fails can be tried again; a key that is held writes once.
  if (isWriting) return
  isWriting = true
  try {
    if (!(await align(db, from.place, here.place))) return
    comparedPassages.setState({ aligning: null })
    workspace.getState().setSelection(null)
  } finally {
    isWriting = false
  }
}

let isWriting = false

export function beginAligning(from: PassageInHand): void {
  const { activeAnnotation, setSelection, setActiveAnnotation } = workspace.getState()
  comparedPassages.setState({ aligning: from, asked: null })
  setSelection(null)
  // The card beside the text makes room for reading on.
  setActiveAnnotation(activeAnnotation)
  announce(
    `Aligning ${quoted(from.words)}. Select what says the same in another source, then press =. Esc cancels.`,
  )
}

function tellNotCompared(why: NotCompared): void {
  toast.show(
    why === 'draft'
      ? {
          title: 'Drafts are not compared',
          description: 'Your own text is compared with nothing. Choose a passage of a source.',
        }
      : {
          title: 'This passage is not in the current text of its source',
          description: 'Only current texts are compared.',
        },
  )
}
