import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { acceleratorOf } from '../../../../electron/main/accelerator.ts'
import { createMenuBar, type MenuState } from '../../../../electron/main/menu-bar.ts'
import { menuTemplate } from '../../../../electron/main/menu.ts'
import { COMMAND_IDS, COMMANDS } from '../../../../shared/commands/commands.ts'

function menu(platform: NodeJS.Platform, developer = false, state: Partial<MenuState> = {}) {
  const ran: string[] = []
  const template = menuTemplate({
    commands: COMMAND_IDS,
    recent: [],
    wording: 'codes',
    ...state,
    platform,
    appName: 'Variorum',
    developer,
    run: (command) => ran.push(command),
    openRecent: (file) => ran.push(file),
    clearRecent: () => ran.push('cleared'),
  })
  const all = template.flatMap(itemsBelow)
  return { template, all, ran, labels: template.map((item) => item.label ?? item.role) }
}

function itemsBelow(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  const below = Array.isArray(item.submenu) ? item.submenu : []
  return [item, ...below.flatMap(itemsBelow)]
}

const choose = (item: MenuItemConstructorOptions | undefined) =>
  Reflect.apply(item?.click ?? (() => {}), item, [])

const listed = COMMAND_IDS.filter((id) => COMMANDS[id].menu !== null)

test.each(['linux', 'darwin', 'win32'] as const)(
  'on %s every command with a menu is listed once and runs',
  (platform) => {
    const { all, ran } = menu(platform)
    const items = listed.map((id) => all.filter((item) => item.id === id))
    expect(items.map((found) => found.length)).toEqual(listed.map(() => 1))
    items.flat().forEach(choose)
    expect(ran).toEqual(listed)
  },
)

test('the menu calls codes what the page calls them', () => {
  const named = (state: Partial<MenuState>) =>
    menu('linux', false, state).all.find(({ id }) => id === 'view.codebook')?.label
  expect([named({}), named({ wording: 'tags' })]).toEqual(['Codebook', 'Tags'])
})

test('menus are in the usual order of each platform', () => {
  expect(menu('linux').labels).toEqual(['File', 'Edit', 'View', 'Go', 'windowMenu', 'help'])
  expect(menu('darwin').labels).toEqual(['Variorum', 'File', 'Edit', 'View', 'Go', 'windowMenu', 'help'])
})

test('settings and quitting are where the platform expects them', () => {
  const roles = (items: MenuItemConstructorOptions[]) => items.map((item) => item.role)
  const mac = itemsBelow(menu('darwin').template[0] ?? {})
  expect(mac.map((item) => item.id)).toContain('settings.open')
  expect(roles(mac)).toContain('quit')
  expect(roles(itemsBelow(menu('win32').template[0] ?? {}))).toContain('quit')
})

test('undo and redo are our commands, cut, copy and paste the system’s', () => {
  const edit = itemsBelow(menu('linux').template[1] ?? {})
  expect(edit.map((item) => item.id ?? item.role)).toEqual(
    expect.arrayContaining(['edit.undo', 'edit.redo', 'cut', 'copy', 'paste', 'selectAll']),
  )
  expect(edit.map((item) => item.role)).not.toContain('undo')
})

test('an item is enabled while its command can run; undo and redo always, for text fields have their own', () => {
  const { all } = menu('linux', false, { commands: ['bundle.open', 'pane.split'] })
  const enabled = all.filter((item) => item.id !== undefined && item.enabled !== false)
  expect(enabled.map((item) => item.id)).toEqual(['bundle.open', 'edit.undo', 'edit.redo', 'pane.split'])
})

test('files opened lately are under File, told apart where they share a name, and can be cleared', () => {
  const recent = ['/a/harbour.zip', '/b/harbour.zip', '/a/R&D.html']
  const { all, ran } = menu('linux', false, { recent })
  const submenu = itemsBelow(all.find((item) => item.label === 'Open recent') ?? {}).slice(1)
  const files = submenu.slice(0, 3)
  expect(files.map((item) => item.label)).toEqual(['harbour.zip – /a', 'harbour.zip – /b', 'R&&D.html'])
  files.forEach(choose)
  choose(submenu.at(-1))
  expect(ran).toEqual([...recent, 'cleared'])
  expect(menu('linux').all.find((item) => item.label === 'Open recent')?.enabled).toBe(false)
})

test('the menu bar is built when there is to be one, and again only when its state changed', () => {
  const built: MenuState[] = []
  const bar = createMenuBar((state) => built.push(state))
  bar.update({ recent: ['/a.zip'] })
  expect(built).toEqual([])
  bar.install()
  bar.update({ commands: [] })
  bar.update({ commands: ['bin.open'] })
  bar.update({ commands: ['bin.open'], recent: ['/a.zip'] })
  expect(built).toEqual([
    { commands: [], recent: ['/a.zip'], wording: 'codes' },
    { commands: ['bin.open'], recent: ['/a.zip'], wording: 'codes' },
  ])
})

test('no two items share an accelerator, and developer tools are for developers', () => {
  const accelerators = menu('linux').all.flatMap((item) => item.accelerator ?? [])
  expect(new Set(accelerators).size).toBe(accelerators.length)
  expect(accelerators.length).toBeGreaterThan(10)
  expect(menu('linux').all.map((item) => item.role)).not.toContain('toggleDevTools')
  expect(menu('linux', true).all.map((item) => item.role)).toContain('toggleDevTools')
})

test.each([
  [['Mod+Shift+Z', 'Mod+Y'], 'CommandOrControl+Shift+Z'],
  [['Alt+ArrowLeft'], 'Alt+Left'],
  [['Mod+,'], 'CommandOrControl+,'],
  [['Shift+F6'], 'Shift+F6'],
  [['H'], null],
  [['?'], null],
  [['Shift+]'], null],
  [['H', 'Mod+H'], 'CommandOrControl+H'],
  [[], null],
])('%j as an accelerator is %s', (keys, accelerator) => {
  expect(acceleratorOf(keys)).toBe(accelerator)
})
