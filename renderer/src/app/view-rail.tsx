import {
  BookOpenText,
  ChartNoAxesGantt,
  GitCompareArrows,
  Grid3x3,
  Highlighter,
  NotebookPen,
  Tags,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import { COMMANDS, type CommandId } from '../../../shared/commands/commands.ts'
import type { View } from '../state/layout.ts'
import { useWorkspace, workspace } from '../state/workspace.ts'
import { useSay } from '../state/wording.ts'
import { ariaKeys } from '../ui/keys.ts'
import s from './view-rail.module.css'

type Entry = {
  readonly view: View
  readonly name: string
  readonly Icon: LucideIcon
  readonly command: CommandId
}

const ENTRIES: readonly Entry[] = [
  { view: 'read', name: 'Read', Icon: BookOpenText, command: 'view.read' },
  { view: 'matrix', name: 'Matrix', Icon: Grid3x3, command: 'view.matrix' },
  { view: 'compare', name: 'Compare', Icon: GitCompareArrows, command: 'view.compare' },
  { view: 'timeline', name: 'Timeline', Icon: ChartNoAxesGantt, command: 'view.timeline' },
  { view: 'codebook', name: 'Codebook', Icon: Tags, command: 'view.codebook' },
  { view: 'annotations', name: 'Annotations', Icon: Highlighter, command: 'view.annotations' },
  { view: 'parties', name: 'Parties', Icon: UsersRound, command: 'view.parties' },
  { view: 'memos', name: 'Memos', Icon: NotebookPen, command: 'view.memos' },
]

/** The landmark `Views`. */
export function ViewRail() {
  const current = useWorkspace((state) => state.view)
  const say = useSay()
  return (
    <nav className={s.rail} aria-label="Views">
      {ENTRIES.map(({ view, name, Icon, command }) => (
        <a
          key={view}
          href={`#${view}`}
          className={s.link}
          aria-current={view === current ? 'page' : undefined}
          aria-keyshortcuts={COMMANDS[command].keys.map((keys) => ariaKeys(keys)).join(' ') || undefined}
          onClick={(event) => {
            event.preventDefault()
            workspace.getState().setView(view)
          }}
        >
          <Icon aria-hidden="true" />
          {say(name)}
        </a>
      ))}
    </nav>
  )
}
