import { useState } from 'react'
import { assertNever } from '../../../shared/assert.ts'
import { useLive } from '../data/context.ts'
import { AnnotationsView, CodebookView } from '../features/annotate/index.ts'
import { ClaimTime, showClaim, VerdictMenu, WhatIfBanner } from '../features/claims/index.ts'
import { CompareView } from '../features/compare/index.ts'
import { ProjectMenu, SourceList } from '../features/library/index.ts'
import { MatrixView } from '../features/matrix/index.ts'
import { MemosView } from '../features/memos/index.ts'
import { OriginalView } from '../features/original/index.ts'
import { BinnedElsewhere } from '../features/projects/index.ts'
import { PartiesView } from '../features/parties/index.ts'
import { ReadingPanes } from '../features/reader/index.ts'
import { TimelineView } from '../features/timeline/index.ts'
import { useSettings } from '../state/settings.ts'
import { useWorkspace } from '../state/workspace.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { PopupRoot } from '../ui/popup-root.ts'
import { ClaimsSide } from './claims-side.tsx'
import { Doors } from './doors.tsx'
import { useDropGuard } from './drop-guard.ts'
import { FirstRun } from './first-run.tsx'
import { HostBanner } from './host-banner.tsx'
import { hasSources, projectTitle } from './queries.ts'
import { ReadView } from './read-view.tsx'
import s from './shell.module.css'
import type { SidePanels } from './side-panels.ts'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useFailedWrites } from './use-failed-writes.ts'
import { useKeyboard } from './use-keyboard.ts'
import { useNativeWindow } from './use-native-window.ts'
import { useShellCommands } from './use-shell-commands.ts'
import { useSidePanels } from './use-side-panels.ts'
import { useViewFocus } from './use-view-focus.ts'
import { ViewRail } from './view-rail.tsx'
import { useWindowTitle } from './window-title.ts'

/** The window: bar, views, status line, and the dialogs above them. */
export function Shell() {
  useKeyboard()
  useShellCommands()
  useNativeWindow()
  useDropGuard()
  useFailedWrites()
  useWindowTitle(useLive(projectTitle, []))
  const started = useLive(hasSources, [])
  const { shown, toggle } = useSidePanels()
  // What is on show says everything anew once codes are called otherwise.
  const wording = useSettings((state) => state.wording)
  const [popups, setPopups] = useState<HTMLElement | null>(null)
  return (
    <PopupRoot value={popups}>
      <div className={s.shell}>
        <TopBar projectMenu={<ProjectMenu />} shown={shown} onToggle={toggle} started={started === true} />
        <div className={s.notice}>
          <HostBanner />
          {started === true ? <WhatIfBanner /> : null}
          <BinnedElsewhere />
        </div>
        <ViewRail />
        <main className={s.view}>
          <ErrorBoundary ring="pane">
            {started === undefined ? null : <View key={wording} started={started} shown={shown} />}
          </ErrorBoundary>
          <div ref={setPopups} />
        </main>
        <StatusBar />
      </div>
      <Doors />
    </PopupRoot>
  )
}

function View({ started, shown }: { readonly started: boolean; readonly shown: SidePanels }) {
  const view = useWorkspace((state) => state.view)
  useViewFocus(view)
  switch (view) {
    case 'read':
      return started ? (
        <ReadView
          shown={shown}
          sources={<SourceList />}
          panes={<ReadingPanes original={OriginalView} />}
          claims={<ClaimsSide />}
        />
      ) : (
        <FirstRun />
      )
    case 'matrix':
      return <MatrixView showClaim={showClaim} verdict={VerdictMenu} />
    case 'compare':
      return <CompareView showClaim={showClaim} />
    case 'timeline':
      return <TimelineView showClaim={showClaim} claimTime={ClaimTime} />
    case 'codebook':
      return <CodebookView showClaim={showClaim} />
    case 'annotations':
      return <AnnotationsView />
    case 'parties':
      return <PartiesView showClaim={showClaim} />
    case 'memos':
      return <MemosView />
    default:
      return assertNever(view)
  }
}
