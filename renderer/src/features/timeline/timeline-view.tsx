import { useState, type ComponentType } from 'react'
import type { TimelineData } from '../../../../shared/timeline/items.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import { View, ViewHeader } from '../../ui/view.tsx'
import type { ShowClaim } from './actions.ts'
import { Chart } from './chart.tsx'
import { ClusterDialog } from './cluster-dialog.tsx'
import { TimelineExport } from './export-menu.tsx'
import { useTimelineData } from './queries.ts'
import { SkipLink } from './skip-link.tsx'
import { summaryOf } from './summary-words.ts'
import { TimelineTable } from './table.tsx'
import { TimelineFilters } from './timeline-filters.tsx'
import { timelineState, useTimelineState } from './timeline-state.ts'
import { UndatedDialog, type ClaimTimeProps } from './undated-dialog.tsx'
import { undatedOf } from './undated.ts'
import { useTimeline } from './use-timeline.ts'
import { useView } from './use-view.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

type TimelineViewProps = {
  readonly showClaim: ShowClaim
  /** The field for a claim's time; it belongs to another feature, as `showClaim` does. */
  readonly claimTime: ComponentType<ClaimTimeProps>
}

/** The view *Timeline*: when things happened, when they were reported, when the reports came into the project. */
export function TimelineView(props: TimelineViewProps) {
  const data = useTimelineData()
  return data === undefined ? null : <Timeline {...props} data={data} />
}

function Timeline({ showClaim, claimTime, data }: TimelineViewProps & { readonly data: TimelineData }) {
  const timeline = useTimeline(data)
  const view = useView(timeline)
  const shownAs = useTimelineState((state) => state.shownAs)
  const [listed, setListed] = useState<readonly string[] | null>(null)
  const [dating, setDating] = useState(false)
  const [skipped, setSkipped] = useState(false)
  const undated = undatedOf(data)
  const missing = undated.claims.length + undated.sources.length
  const isEmpty = timeline.all.length === 0 && missing === 0
  const show = (as: 'chart' | 'table') => timelineState.setState({ shownAs: as })
  const choose = (as: 'chart' | 'table') => {
    setSkipped(false)
    show(as)
  }

  return (
    <View
      header={
        <>
          <ViewHeader title="Timeline" count={summaryOf(timeline)}>
            {shownAs === 'chart' && timeline.all.length > 0 ? (
              <SkipLink
                onSkip={() => {
                  setSkipped(true)
                  show('table')
                }}
              />
            ) : null}
            {missing === 0 ? null : (
              <Button size="small" onClick={() => setDating(true)}>
                Without a time ({missing})
              </Button>
            )}
            {timeline.all.length === 0 ? null : (
              <>
                {shownAs === 'chart' ? <ZoomButtons view={view} /> : null}
                <SegmentedRadio
                  label="Shown as"
                  value={shownAs}
                  options={[
                    { value: 'chart', label: 'Chart' },
                    { value: 'table', label: 'Table' },
                  ]}
                  onChange={choose}
                />
                <TimelineExport timeline={timeline} view={view} />
              </>
            )}
          </ViewHeader>
          <UndatedDialog open={dating} onClose={() => setDating(false)} data={data} claimTime={claimTime} />
          <ClusterDialog ids={listed} onClose={() => setListed(null)} {...{ timeline, view, showClaim }} />
        </>
      }
    >
      {isEmpty || timeline.all.length === 0 ? (
        <EmptyState
          title="Nothing has a time yet"
          actions={missing === 0 ? undefined : <Button onClick={() => setDating(true)}>Give a time</Button>}
        >
          When things happened stands here above when they were reported. A claim gets its time in the claims
          panel, a passage by the value it gives, a source in its details.
        </EmptyState>
      ) : (
        <>
          <TimelineFilters data={data} />
          {timeline.items.length === 0 ? (
            <EmptyState title="Nothing matches the filter" />
          ) : shownAs === 'chart' ? (
            <Chart timeline={timeline} view={view} showClaim={showClaim} onCluster={setListed} />
          ) : (
            <TimelineTable timeline={timeline} showClaim={showClaim} takesFocus={skipped} />
          )}
        </>
      )}
    </View>
  )
}
