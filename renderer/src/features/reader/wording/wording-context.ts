import { createContext, useContext, useMemo } from 'react'
import type { SourceId } from '../../../../../shared/ids.ts'
import { useAnswer } from '../../../analysis/use-answer.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { useSayUncompared } from '../use-say-uncompared.ts'
import { NO_WORDING, wordingMarks, type WordingMarks } from './wording-marks.ts'
import { useWordingShown } from './wording-shown.ts'

const WordingContext = createContext<WordingMarks>(NO_WORDING)
export const WordingProvider = WordingContext.Provider

/** What the sources that are open beside each other share word for word. */
export const useWording = (): WordingMarks => useContext(WordingContext)

/** Asks for the wording that open sources share, if there are two at least and it is wanted. */
export function useOpenWording(): WordingMarks {
  const isOn = useCompareSettings((settings) => settings.wording)
  const isShown = useWordingShown()
  // In their current texts only: what an earlier version says is not compared. In an order of their own, so that panes
  // that change places ask nothing new.
  const open = useWorkspace(({ panes }) =>
    [...new Set(panes.flatMap((pane) => (pane.version === undefined ? [pane.sourceId] : [])))]
      .sort()
      .join(' '),
  )
  const sources = useMemo(() => open.split(' ') as SourceId[], [open])
  const isAsked = isOn && isShown && sources.length > 1
  const asked = useAnswer<'wording'>(isAsked ? { kind: 'wording', sources } : null)
  useSayUncompared(asked)
  const { answer } = asked
  return useMemo(
    () => (isAsked && answer !== undefined ? wordingMarks(answer) : NO_WORDING),
    [isAsked, answer],
  )
}
