import { SearchDialog, CommandPalette } from '../features/search/index.ts'
import { KeyboardMap, SettingsDialog } from '../features/settings/index.ts'
import { useLive } from '../data/context.ts'
import { StatusBar } from './status-bar.tsx'
import { hasSources, projectTitle } from './queries.ts'
import { FirstRun } from './first-run.tsx'
import { HostBanner } from './host-banner.tsx'
import { ReadView } from './read-view.tsx'
import s from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useDropGuard } from './drop-guard.ts'
import { useKeyboard } from './use-keyboard.ts'
import { useShellCommands } from './use-shell-commands.ts'
import { useSidePanels } from './use-side-panels.ts'
import { ViewRail } from './view-rail.tsx'
import { useWindowTitle } from './window-title.ts'

/** The window: bar, views, status line, and the dialogs above them. */
export function Shell() {
  useKeyboard()
  useShellCommands()
  useDropGuard()
  const title = useLive(projectTitle, [])
  useWindowTitle(title)
  const started = useLive(hasSources, [])
  const { shown, toggle } = useSidePanels()
  return (
    <div className={s.shell}>
      <TopBar projectMenu={title} shown={shown} onToggle={toggle} started={started === true} />
      <div className={s.notice}>
        <HostBanner />
      </div>
      <ViewRail />
      <div className={s.view}>
        {started === undefined ? null : started ? (
          <ReadView shown={shown} sources={null} panes={null} claims={null} />
        ) : (
          <FirstRun />
        )}
      </div>
      <StatusBar />
      <SettingsDialog />
      <KeyboardMap />
      <CommandPalette />
      <SearchDialog />
    </div>
  )
}
