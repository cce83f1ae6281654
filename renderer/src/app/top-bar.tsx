import { PanelLeft, PanelRight, Redo2, Search, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { COMMANDS, type CommandId } from '../../../shared/commands/commands.ts'
import { runCommand, useEnabledCommands } from '../state/commands.ts'
import { useWorkspace } from '../state/workspace.ts'
import { useSay } from '../state/wording.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { ariaKeys } from '../ui/keys.ts'
import type { SidePanel } from '../state/layout.ts'
import type { SidePanels } from './side-panels.ts'
import s from './top-bar.module.css'
import { useUndo } from './use-undo.ts'

type TopBarProps = {
  readonly projectMenu: ReactNode
  readonly shown: SidePanels
  readonly onToggle: (panel: SidePanel) => void
  /** A project with sources: before that, the first-run screen offers what there is to do. */
  readonly started: boolean
}

export function TopBar({ projectMenu, shown, onToggle, started }: TopBarProps) {
  const reading = useWorkspace((state) => state.view) === 'read' && started
  return (
    <header className={s.bar}>
      <h1 className={s.brand}>Variorum</h1>
      <div className={s.project}>{projectMenu}</div>
      <button
        type="button"
        className={s.omni}
        aria-keyshortcuts={ariaKeys('Mod+K')}
        onClick={() => runCommand('palette.open')}
      >
        <Search aria-hidden="true" />
        <span className={s.hint}>Search sources, notes and claims, or run a command</span>
        <Kbd keys="Mod+K" />
      </button>
      <div className={s.actions}>
        <UndoButtons />
        {reading ? (
          <>
            <PanelToggle
              name="sources"
              shown={shown.sources}
              icon={<PanelLeft />}
              onClick={() => onToggle('sources')}
            />
            <PanelToggle
              name="claims"
              shown={shown.claims}
              icon={<PanelRight />}
              onClick={() => onToggle('claims')}
            />
          </>
        ) : null}
        {started ? (
          <>
            <CommandButton id="source.import" />
            <CommandButton id="bundle.export" primary />
          </>
        ) : null}
      </div>
    </header>
  )
}

function UndoButtons() {
  const history = useUndo()
  return (
    <>
      <IconButton
        label="Undo"
        hint={history.undo}
        icon={<Undo2 />}
        shortcut="Mod+Z"
        disabled={history.undo === null}
        onClick={() => runCommand('edit.undo')}
      />
      <IconButton
        label="Redo"
        hint={history.redo}
        icon={<Redo2 />}
        shortcut="Mod+Shift+Z"
        disabled={history.redo === null}
        onClick={() => runCommand('edit.redo')}
      />
    </>
  )
}

type PanelToggleProps = {
  readonly name: SidePanel
  readonly shown: boolean
  readonly icon: ReactNode
  readonly onClick: () => void
}

function PanelToggle({ name, shown, icon, onClick }: PanelToggleProps) {
  return (
    <IconButton
      label={`${shown ? 'Hide' : 'Show'} ${name}`}
      icon={icon}
      aria-expanded={shown}
      onClick={onClick}
    />
  )
}

function CommandButton({ id, primary = false }: { readonly id: CommandId; readonly primary?: boolean }) {
  const enabled = useEnabledCommands().includes(id)
  const say = useSay()
  const { title, keys } = COMMANDS[id]
  return (
    <Button
      variant={primary ? 'primary' : 'secondary'}
      disabled={!enabled}
      aria-keyshortcuts={keys.map((key) => ariaKeys(key)).join(' ') || undefined}
      onClick={() => runCommand(id)}
    >
      {say(title)}
    </Button>
  )
}
