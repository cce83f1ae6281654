import { scaleOf } from '../../../../shared/timeline/scale.ts'
import { useLive } from '../../data/context.ts'
import { saveFile } from '../../platform/save-file.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { timelineCsv } from './export-csv.ts'
import { PAPER, timelineSvg } from './export-svg.ts'
import { sortTable, tableRows } from './table-rows.ts'
import { timelineState } from './timeline-state.ts'
import { layoutOf } from './use-layout.ts'
import type { Timeline } from './use-timeline.ts'
import type { TimeView } from './use-view.ts'

type TimelineExportProps = { readonly timeline: Timeline; readonly view: TimeView }

/** Writes the timeline as it is shown to a file: its part of time as a picture, or all its rows as a table. */
export function TimelineExport({ timeline, view }: TimelineExportProps) {
  const project = useLive((db) => db.project.get('project'), [])
  const { items, quotes, conflicts } = timeline
  const title = `${project?.title ?? 'Project'}: timeline`
  return (
    <ExportMenu
      label="Export timeline"
      what="The timeline"
      save={saveFile}
      disabled={quotes === undefined || items.length === 0}
      formats={[
        {
          label: 'As a picture of this view (SVG)',
          fileName: 'timeline.svg',
          write: () => picture(timeline, view, title),
        },
        {
          label: 'As a table (CSV)',
          fileName: 'timeline.csv',
          write: () =>
            timelineCsv(
              sortTable(tableRows(items, quotes ?? new Map(), conflicts), timelineState.getState().sort),
            ),
        },
      ]}
    />
  )
}

function picture(timeline: Timeline, { range }: TimeView, title: string): string {
  const scale = scaleOf(range, PAPER.width)
  const { rows, height } = layoutOf(timeline, scale.msPerPx, timelineState.getState())
  return timelineSvg(rows, height, scale, title)
}
