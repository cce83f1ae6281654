import { createContext, useContext, useMemo } from 'react'
import type { SourceId } from '../../../../../shared/ids.ts'
import { useAnswer } from '../../../analysis/use-answer.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { useSayUncompared } from '../use-say-uncompared.ts'
import { alignedMarks, type AlignedMarks, NO_MARKS } from './aligned-marks.ts'

const AlignedContext = createContext<AlignedMarks>(NO_MARKS)
export const AlignedProvider = AlignedContext.Provider

/** The marks of all sources that are open beside each other. */
export const useAligned = (): AlignedMarks => useContext(AlignedContext)

/** Asks for the aligned passages of what is open, if that is two sources at least and wanted. */
export function useAlignedPassages(): AlignedMarks {
  const wanted = useCompareSettings((settings) => settings.alignment)
  // In their current texts only: what an earlier version says is not compared.
  const open = useWorkspace(({ panes }) =>
    [...new Set(panes.flatMap((pane) => (pane.version === undefined ? [pane.sourceId] : [])))].join(' '),
  )
  const sources = useMemo(() => open.split(' ') as SourceId[], [open])
  const isAsked = wanted && sources.length > 1
  // In an order of their own, so that panes that change places ask nothing new.
  const asked = useAnswer<'alignments'>(isAsked ? { kind: 'alignments', sources: sources.toSorted() } : null)
  useSayUncompared(asked)
  const { answer } = asked
  return useMemo(
    () => (isAsked && answer !== undefined ? alignedMarks(answer, sources) : NO_MARKS),
    [isAsked, answer, sources],
  )
}
