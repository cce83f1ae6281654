import { FolderOpen, Import, PackageOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { COMMANDS, type CommandId } from '../../../shared/commands/commands.ts'
import { BinOffer, RestoreOffer } from '../features/library/index.ts'
import { runCommand, useEnabledCommands } from '../state/commands.ts'
import { Button } from '../ui/button.tsx'
import s from './first-run.module.css'

/** What an empty project shows: what this is, the three ways to begin, and the way back to earlier work. */
export function FirstRun() {
  return (
    <div className={s.screen}>
      <div className={s.page}>
        <h2 className={s.title}>Read your sources side by side, and say what holds.</h2>
        <p className={s.words}>
          Variorum keeps every article on this computer, lets you mark the exact words, and gathers them as
          evidence for and against each claim. Nothing leaves the machine.
        </p>
        <ul className={s.ways}>
          <Way id="project.sample" icon={<PackageOpen />} primary>
            Five short reports of one event that do not agree, with notes and claims to look around in.
          </Way>
          <Way id="source.import" icon={<Import />}>
            Text, Markdown, web pages, PDF, Word, OpenDocument, RTF, EPUB, e-mail and ZIPs of these. You can
            also drop files or a folder anywhere here.
          </Way>
          <Way id="bundle.open" icon={<FolderOpen />}>
            A project that you or somebody else exported from Variorum.
          </Way>
        </ul>
        <BinOffer />
        <RestoreOffer />
      </div>
    </div>
  )
}

type WayProps = {
  readonly id: CommandId
  readonly icon: ReactNode
  readonly primary?: boolean
  readonly children: ReactNode
}

function Way({ id, icon, primary = false, children }: WayProps) {
  const enabled = useEnabledCommands().includes(id)
  return (
    <li className={s.way}>
      <Button
        variant={primary ? 'primary' : 'secondary'}
        icon={icon}
        disabled={!enabled}
        className={s.button}
        onClick={() => runCommand(id)}
      >
        {COMMANDS[id].title}
      </Button>
      <p>{children}</p>
    </li>
  )
}
