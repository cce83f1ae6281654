import { useMemo } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import { useLiveList } from '../../data/context.ts'
import { linesOf, type Line } from './outcome.ts'
import { goneSources } from './queries.ts'
import type { Run } from './run.ts'

const NO_LINES: readonly Line[] = []
const NONE: ReadonlySet<SourceId> = new Set()

/** The run with its lines as things are now: a source that was undone is taken back, and imported again when redone. */
export function useTakenBack(run: Run): Run {
  const lines = run.kind === 'idle' ? NO_LINES : run.lines
  const gone =
    useLiveList(
      (db) =>
        goneSources(
          db,
          linesOf(lines, 'imported').map(({ outcome }) => outcome.sourceId),
        ),
      [lines],
    ) ?? NONE
  return useMemo(
    () =>
      run.kind === 'idle' || gone.size === 0
        ? run
        : { ...run, lines: run.lines.map((line) => asNow(line, gone)) },
    [run, gone],
  )
}

/** Other lines stay the same objects: answers are given by them. */
const asNow = (line: Line, gone: ReadonlySet<SourceId>): Line =>
  line.outcome.kind === 'imported' && gone.has(line.outcome.sourceId)
    ? { ...line, outcome: { kind: 'taken-back', title: line.outcome.title } }
    : line
