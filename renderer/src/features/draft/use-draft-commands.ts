import { useCallback } from 'react'
import { useDb } from '../../data/context.ts'
import { useCommand } from '../../state/commands.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { askClaim, goTo, statedOf, toggleNone } from './actions.ts'
import { nextProblem, sentenceAt } from './draft-moves.ts'
import { draftState } from './draft-state.ts'
import { STATE_WORDS } from './state-words.ts'
import type { Draft } from './use-draft.ts'

/** Carries out what keys do with the draft that is read. Gives the step to the next or last sentence that asks for something. */
export function useDraftCommands(draft: Draft): (by: 1 | -1) => void {
  const db = useDb()
  const step = useCallback(
    (by: 1 | -1) => {
      const next = nextProblem(draft.statements, draftState.getState().at, by)
      if (next === null) {
        announce('No sentence is without support.')
        return
      }
      goTo(draft, next)
      announce(`${STATE_WORDS[next.state]}: ${next.text}`)
    },
    [draft],
  )
  /** The sentence the selection is in, else the one that was gone to. */
  const current = () => {
    const { selection } = workspace.getState()
    const at = selection?.sourceId === draft.sourceId ? selection.span.start : draftState.getState().at
    const statement = sentenceAt(draft.statements, at)
    if (statement === null) announce('Choose a sentence first, in the list or by selecting its words.')
    return statement
  }
  useCommand('draft.next', () => step(1))
  useCommand('draft.previous', () => step(-1))
  useCommand('draft.link', () => {
    const statement = current()
    if (statement !== null) askClaim(draft, statement)
  })
  useCommand('draft.none', () => {
    const statement = current()
    if (statement !== null) void toggleNone(db, statedOf(draft, statement), statement.links)
  })
  useCommand('draft.export', () => workspace.getState().openDialog({ kind: 'export-draft' }))
  return step
}
