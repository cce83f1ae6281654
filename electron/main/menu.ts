import type { MenuItemConstructorOptions } from 'electron'
import { COMMAND_IDS, COMMANDS, type CommandId, type CommandSpec } from '../../shared/commands/commands.ts'
import { acceleratorOf } from './accelerator.ts'

type Item = MenuItemConstructorOptions
type MenuName = NonNullable<CommandSpec['menu']>

export type MenuContext = {
  readonly platform: NodeJS.Platform
  readonly appName: string
  /** Whether developer tools are offered: in a checkout, not in a released app. */
  readonly developer: boolean
  readonly run: (command: CommandId) => void
}

/**
 * The menu bar, made from the command registry. Undo and redo are commands like any other: the page decides whether
 * they mean the project or the text field that has the focus. What only the system knows comes as a role.
 */
export function menuTemplate(context: MenuContext): Item[] {
  const mac = context.platform === 'darwin'
  const file: Item[] = [...commandsOf('File', context), separator, { role: mac ? 'close' : 'quit' }]
  const edit: Item[] = [...commandsOf('Edit', context), separator, ...TEXT_ROLES]
  const view: Item[] = [
    ...commandsOf('View', context),
    separator,
    ...VIEW_ROLES,
    ...(context.developer ? DEVELOPER_ROLES : []),
  ]
  return [
    ...(mac ? [applicationMenu(context)] : []),
    { label: 'File', submenu: file },
    { label: 'Edit', submenu: edit },
    { label: 'View', submenu: view },
    { label: 'Go', submenu: commandsOf('Go', context) },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [...commandsOf('Help', context), ...(mac ? [] : [separator, { role: 'about' as const }])],
    },
  ]
}

const separator: Item = { type: 'separator' }
const TEXT_ROLES: readonly Item[] = (
  ['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'] as const
).map((role) => ({ role }))
const VIEW_ROLES: readonly Item[] = (['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] as const).map(
  (role) => ({ role }),
)
const DEVELOPER_ROLES: readonly Item[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }]

/** macOS keeps settings in the application's own menu; everywhere else they are listed with their group. */
const SETTINGS: CommandId = 'settings.open'

function commandsOf(menu: MenuName, context: MenuContext): Item[] {
  return COMMAND_IDS.filter((id) => COMMANDS[id].menu === menu)
    .filter((id) => context.platform !== 'darwin' || id !== SETTINGS)
    .map((id) => commandItem(id, context))
}

function commandItem(id: CommandId, context: MenuContext): Item {
  const accelerator = acceleratorOf(COMMANDS[id].keys)
  const item: Item = { id, label: COMMANDS[id].title, click: () => context.run(id) }
  return accelerator === null ? item : { ...item, accelerator }
}

function applicationMenu(context: MenuContext): Item {
  const hiding: Item[] = [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }]
  return {
    label: context.appName,
    submenu: [
      { role: 'about' },
      separator,
      commandItem(SETTINGS, context),
      separator,
      { role: 'services' },
      separator,
      ...hiding,
      separator,
      { role: 'quit' },
    ],
  }
}
