import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { COMMANDS, type CommandId } from '../../../../shared/commands/commands.ts'
import { useDb, useLive } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { enterProject } from '../../data/entering.ts'
import { listProjects, type RegisteredProject } from '../../data/registry.ts'
import { runCommand, useCommand, useEnabledCommands } from '../../state/commands.ts'
import { runningWork } from '../../state/running-work.ts'
import { workspace } from '../../state/workspace.ts'
import { useSay } from '../../state/wording.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { NewProjectDialog, RenameProjectDialog } from './project-dialogs.tsx'
import s from './dialogs.module.css'

const MOST_RECENT = 8

/** The open project's name, and behind it what concerns projects as a whole. */
export function ProjectMenu() {
  const db = useDb()
  const title = useLive(async (live) => (await live.project.get('project'))?.title, [])
  const projects = useLive(() => listProjects(), []) ?? []
  const enabled = useEnabledCommands()
  const say = useSay()
  const [creating, setCreating] = useState(false)
  useCommand('project.new', () => setCreating(true))
  useCommand('project.rename', () => workspace.getState().openDialog({ kind: 'rename-project' }))

  const command = (id: CommandId): MenuItem => ({
    kind: 'action',
    label: say(COMMANDS[id].title),
    shortcut: COMMANDS[id].keys[0],
    disabled: !enabled.includes(id),
    onSelect: () => void runCommand(id),
  })
  const items: readonly MenuItem[] = [
    command('project.rename'),
    command('project.new'),
    ...recent(db, projects),
    command('project.list'),
    { kind: 'separator' },
    command('bundle.open'),
    command('project.sample'),
    command('bundle.export'),
    { kind: 'separator' },
    command('bin.open'),
    command('backup.restore'),
    command('settings.open'),
  ]
  return (
    <>
      <Menu
        items={items}
        trigger={
          <Button variant="ghost" className={s.projectButton} aria-label={`Project: ${title ?? ''}`}>
            <span className={s.projectTitle}>{title}</span>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      />
      <RenameProjectDialog title={title ?? ''} />
      <NewProjectDialog open={creating} onOpenChange={setCreating} />
    </>
  )
}

function recent(db: WorkbenchDb, projects: readonly RegisteredProject[]): readonly MenuItem[] {
  const others = projects.filter((project) => project.databaseKey !== db.databaseKey).slice(0, MOST_RECENT)
  if (others.length === 0) return []
  const open = async (databaseKey: string) => {
    if (await runningWork.mayLeave()) await enterProject(databaseKey)
  }
  return [
    { kind: 'separator' },
    {
      kind: 'heading',
      label: 'Switch to',
      items: others.map((project) => ({
        kind: 'action',
        label: project.title,
        onSelect: () => void open(project.databaseKey),
      })),
    },
  ]
}
