import { Download } from 'lucide-react'
import { scaleOf } from '../../../../shared/timeline/scale.ts'
import { useLive } from '../../data/context.ts'
import { saveFile } from '../../platform/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast-store.ts'
import { timelineCsv } from './export-csv.ts'
import { PAPER, timelineSvg } from './export-svg.ts'
import { sortTable, tableRows } from './table-rows.ts'
import { timelineState } from './timeline-state.ts'
import { layoutOf } from './use-layout.ts'
import type { Timeline } from './use-timeline.ts'
import type { TimeView } from './use-view.ts'

type ExportMenuProps = { readonly timeline: Timeline; readonly view: TimeView }

/** Writes the timeline as it is shown to a file: its part of time as a picture, or all its rows as a table. */
export function ExportMenu({ timeline, view }: ExportMenuProps) {
  const project = useLive((db) => db.project.get('project'), [])
  const { items, quotes, conflicts } = timeline
  const isReady = quotes !== undefined && items.length > 0
  const title = `${project?.title ?? 'Project'}: timeline`
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" icon={<Download />}>
          Export timeline
        </Button>
      }
      items={[
        {
          kind: 'action',
          label: 'As a picture of this view (SVG)',
          disabled: !isReady,
          onSelect: () => void save('timeline.svg', () => picture(timeline, view, title)),
        },
        {
          kind: 'action',
          label: 'As a table (CSV)',
          disabled: !isReady,
          onSelect: () =>
            void save('timeline.csv', () =>
              timelineCsv(sortTable(tableRows(items, quotes, conflicts), timelineState.getState().sort)),
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

async function save(fileName: string, write: () => string): Promise<void> {
  try {
    const outcome = await saveFile(fileName, new TextEncoder().encode(write()))
    if (outcome.kind !== 'cancelled') toast.show({ title: 'The timeline was saved.', tone: 'success' })
  } catch {
    toast.show({
      title: 'The timeline could not be saved.',
      description: 'Choose another place, or free some space.',
      tone: 'error',
    })
  }
}
