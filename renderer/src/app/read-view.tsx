import type { ReactNode } from 'react'
import { useWorkspace, workspace } from '../state/workspace.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Group, Panel, Separator } from '../ui/resizable.tsx'
import s from './read-view.module.css'
import type { SidePanels } from './side-panels.ts'

type ReadViewProps = {
  readonly shown: SidePanels
  readonly sources: ReactNode
  readonly panes: ReactNode
  readonly claims: ReactNode
}

/** Source list, reading panes and claims side by side; the borders move, and their places are kept per combination. */
export function ReadView({ shown, sources, panes, claims }: ReadViewProps) {
  const group = `read:${shown.sources ? 's' : ''}p${shown.claims ? 'c' : ''}`
  const kept = useWorkspace((state) => state.panelSizes[group])
  return (
    <Group
      {...(kept === undefined ? {} : { defaultLayout: kept })}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) workspace.getState().setPanelSizes(group, layout)
      }}
    >
      {shown.sources ? (
        <>
          <Panel
            id="sources"
            defaultSize={244}
            minSize={190}
            maxSize="40%"
            groupResizeBehavior="preserve-pixel-size"
          >
            <aside className={s.sources} aria-label="Sources">
              <ErrorBoundary ring="pane">{sources}</ErrorBoundary>
            </aside>
          </Panel>
          <Separator label="Resize sources" />
        </>
      ) : null}
      <Panel id="panes" minSize={280}>
        <div className={s.panes}>
          <ErrorBoundary ring="pane">{panes}</ErrorBoundary>
        </div>
      </Panel>
      {shown.claims ? (
        <>
          <Separator label="Resize claims" />
          <Panel
            id="claims"
            defaultSize={356}
            minSize={260}
            maxSize="50%"
            groupResizeBehavior="preserve-pixel-size"
          >
            <aside className={s.claims} aria-label="Claims">
              <ErrorBoundary ring="pane">{claims}</ErrorBoundary>
            </aside>
          </Panel>
        </>
      ) : null}
    </Group>
  )
}
