import { useEffect, useMemo, useRef } from 'react'
import { useDb } from '../../data/context.ts'
import { stepAllTogether } from '../../data/lineage-steps.ts'
import { sharedSentence } from '../../data/use-near-duplicates.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { plural } from '../../ui/format.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'
import { openCopies, type Copies, type OpenCopy } from './copies.ts'
import { linesOf } from './outcome.ts'
import type { Run } from './run.ts'

/**
 * Says once of each recognised copy that it is there, and offers lineages. Goes as soon as one is answered or the report
 * is opened, which says the same line by line.
 */
export function useCopiesMessage(run: Run, copies: Copies | null): void {
  const db = useDb()
  const shown = useRef<{ readonly id: number; readonly offered: string } | null>(null)
  const told = useRef<ReadonlySet<string>>(new Set())
  const open = useMemo(() => (copies === null ? [] : openCopies(copies)), [copies])
  const reading = useWorkspace((state) => state.dialog?.kind === 'import-report')
  useEffect(() => {
    const offered = open.map(({ pair }) => pair.join(' ')).join()
    if (shown.current !== null && (reading || shown.current.offered !== offered)) {
      toast.dismiss(shown.current.id)
      shown.current = null
    }
    if (!open.some(({ pair }) => !told.current.has(pair.join()))) return
    told.current = new Set([...told.current, ...open.map(({ pair }) => pair.join())])
    if (reading) return
    const put = async () => {
      const { said, step } = await stepAllTogether(
        db,
        open.map(({ pair }) => pair),
      )
      offerUndo(said, step)
    }
    const id = toast.show({
      title: titleFor(run, open),
      description: 'As one lineage they count once as evidence. Nothing is merged.',
      stays: true,
      action: { label: open.length === 1 ? 'Make one lineage' : 'Put in lineages', run: () => void put() },
    })
    shown.current = { id, offered }
  }, [db, run, open, reading])
}

function titleFor(run: Run, open: readonly OpenCopy[]): string {
  const lines = run.kind === 'idle' ? [] : run.lines
  const brought = [...linesOf(lines, 'imported'), ...linesOf(lines, 'updated')]
  const [first] = open
  const line = brought.find(({ outcome }) => outcome.sourceId === first?.sourceId)
  if (first !== undefined && line !== undefined && open.length === 1)
    return `“${line.outcome.title}”: ${lowered(sharedSentence(first.nearest))}.`
  const concerned = new Set(open.flatMap(({ pair }) => pair))
  const here = brought.filter(({ outcome }) => concerned.has(outcome.sourceId)).length
  return `${plural(here, 'imported source shares', 'imported sources share')} much of ${here === 1 ? 'its' : 'their'} text with others.`
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
