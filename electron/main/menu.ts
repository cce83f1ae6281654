import type { MenuItemConstructorOptions } from 'electron'
import path from 'node:path'
import { COMMAND_IDS, COMMANDS, type CommandId, type CommandSpec } from '../../shared/commands/commands.ts'
import { sayIn } from '../../shared/wording.ts'
import { acceleratorOf } from './accelerator.ts'
import type { MenuState } from './menu-bar.ts'

type Item = MenuItemConstructorOptions
type MenuName = NonNullable<CommandSpec['menu']>

export type MenuContext = MenuState & {
  readonly platform: NodeJS.Platform
  readonly appName: string
  /** Whether developer tools are offered: in a checkout, not in a released app. */
  readonly developer: boolean
  readonly run: (command: CommandId) => void
  readonly openRecent: (file: string) => void
  readonly clearRecent: () => void
}

/**
 * The menu bar, made from the command registry. Undo and redo are commands like any other, but always there to choose:
 * the page decides whether they mean the project or the text field that has the focus (`menuAnswer` in the renderer).
 * What only the system knows comes as a role.
 */
export function menuTemplate(context: MenuContext): Item[] {
  const mac = context.platform === 'darwin'
  const file: Item[] = [...fileItems(context), separator, { role: mac ? 'close' : 'quit' }]
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

const fileItems = (context: MenuContext): Item[] =>
  commandsOf('File', context).flatMap((item) => (item.id === OPEN ? [item, recentMenu(context)] : [item]))

const OPEN: CommandId = 'bundle.open'

function recentMenu({ recent, openRecent, clearRecent }: MenuContext): Item {
  const names = recent.map((file) => path.basename(file))
  const files = recent.map((file, index): Item => {
    const name = names[index] ?? file
    const alone = names.indexOf(name) === names.lastIndexOf(name)
    const label = alone ? name : `${name} – ${path.dirname(file)}`
    // A single & would mark the next letter as the item's key.
    return { label: label.replaceAll('&', '&&'), toolTip: file, click: () => openRecent(file) }
  })
  const clear: Item = { label: 'Clear this list', click: clearRecent }
  return { label: 'Open recent', enabled: files.length > 0, submenu: [...files, separator, clear] }
}

/** In a text field these are the field's own, whatever the project has to undo. */
const ALWAYS_THERE: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo'])

function commandItem(id: CommandId, context: MenuContext): Item {
  const accelerator = acceleratorOf(COMMANDS[id].keys)
  const enabled = context.commands.includes(id) || ALWAYS_THERE.has(id)
  const label = sayIn(context.wording)(COMMANDS[id].title)
  const item: Item = { id, label, enabled, click: () => context.run(id) }
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
