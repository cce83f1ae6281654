import { existsSync } from 'node:fs'
import path from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron'
import { createDispatcher, type Dispatch } from '../../shared/contract/dispatch.ts'
import { workbench, type Shown } from '../../shared/contract/workbench.ts'
import { removeLeftovers } from '../services/leftovers.ts'
import { readSettings, writeSettings, type Settings } from '../services/library/settings.ts'
import { createServices } from '../services/index.ts'
import { createFileLog } from '../services/log.ts'
import { createOpenQueue } from '../services/open-queue.ts'
import { createQueue } from '../services/queue.ts'
import { aboutPanel } from './about.ts'
import { readArguments } from './arguments.ts'
import { watchContextMenu } from './context-menu.ts'
import { createFolderDialog, createLinkDialog, createSaveDialog } from './dialogs.ts'
import { createEmitter } from './events.ts'
import { watchHealth } from './health.ts'
import { serveCalls, watchChosenFiles } from './ipc.ts'
import { createLeaving } from './leaving.ts'
import { carefulLinks } from './links.ts'
import { createMainWindow } from './main-window.ts'
import { createMenuBar, type MenuState } from './menu-bar.ts'
import { menuTemplate } from './menu.ts'
import { guardNavigation } from './navigation.ts'
import { blockNetwork } from './network.ts'
import { watchOpenFiles } from './open-files.ts'
import { APP_SCHEME } from './origin.ts'
import { utilityParser, type Fork } from './parser-process.ts'
import { guardPermissions } from './permissions.ts'
import { answerRequest, PRIVILEGED_SCHEMES } from './protocol.ts'
import { createRecentFiles } from './recent.ts'
import { groundColour } from './window.ts'

// What has to happen before `ready` happens here, while the module loads: see the boot order in docs/architecture.md.
const CODE = import.meta.dirname
const launch = readArguments(process.argv, process.cwd(), app.isPackaged)
if (launch.data !== null) app.setPath('userData', launch.data)
const dataFolder = app.getPath('userData')
const now = (): Date => new Date()
const log = createFileLog(dataFolder, now)
const inTurn = createQueue()
const emit = createEmitter(() => BrowserWindow.getAllWindows())
const openQueue = createOpenQueue((count) => emit('open.waiting', { count }))
const leaving = createLeaving(() => emit('window.leaving', {}))
const menuBar = createMenuBar(buildMenu)
const mainWindow = createMainWindow({
  preload: path.join(CODE, 'preload.cjs'),
  leaving,
  onLoad: announceFiles,
  onClosed: () => menuBar.update({ commands: [] }),
  onFailure: giveUp,
})
const recent = createRecentFiles(app, (files) => {
  menuBar.update({ recent: files })
  remember({ recent: files })
})

if (app.requestSingleInstanceLock({ files: launch.files })) start()
else app.quit()

function start(): void {
  protocol.registerSchemesAsPrivileged(PRIVILEGED_SCHEMES)
  watchOpenFiles(app, openFiles, () => mainWindow.focus())
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents)
    watchHealth(contents, log, now)
    watchContextMenu(contents, (template) => Menu.buildFromTemplate(template).popup())
  })
  app.on('child-process-gone', (_event, details) => log('child.gone', details))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('before-quit', (event) => {
    if (mainWindow.current() !== null) leaving.attempt(event, () => app.quit())
  })
  app.on('activate', () => mainWindow.focus())
  process.on('uncaughtException', (cause) => log('main.uncaught', cause))
  openFiles(launch.files)
  void app.whenReady().then(serve).catch(giveUp)
}

async function serve(): Promise<void> {
  guardPermissions(session.defaultSession)
  blockNetwork(session.defaultSession)
  protocol.handle(APP_SCHEME, (request) => answerRequest(path.join(CODE, '../renderer'), request))
  app.setAboutPanelOptions(aboutPanel({ name: app.name, version: app.getVersion() }, process.versions))
  const kept = await readSettings(dataFolder)
  nativeTheme.themeSource = kept.theme
  recent.restore(kept.recent)
  serveCalls(ipcMain, dispatcher())
  watchChosenFiles(ipcMain, (files) => recent.note(files))
  menuBar.install()
  void removeLeftovers(dataFolder, now()).catch((cause: unknown) => log('main.leftovers', cause))
  await mainWindow.open()
  if (launch.smoke) finishSmoke()
}

function dispatcher(): Dispatch {
  const fork: Fork = (entry, args, options) => utilityProcess.fork(entry, args, options)
  const parser = utilityParser(fork, path.join(CODE, 'parser.js'), log)
  app.on('will-quit', () => parser.close())
  const window = (): BrowserWindow | null => mainWindow.current()
  const services = createServices({
    version: app.getVersion(),
    host: 'electron',
    dataFolder,
    parser,
    saveDialog: createSaveDialog(dialog, window, app.getPath('documents')),
    folderDialog: createFolderDialog(dialog, window),
    openLink: carefulLinks(createLinkDialog<BrowserWindow>(dialog, window), (url) => shell.openExternal(url)),
    window: { show: showState, ready: () => leaving.ready() },
    openQueue,
    announceWatch: (databaseKey, watch) => emit('watch.changed', { databaseKey, watch }),
    log,
    now,
  })
  return createDispatcher(workbench, services, (name, cause) => log(`service.${name}`, cause))
}

function showState({ commands, theme, wording }: Shown): void {
  menuBar.update({ commands, wording })
  if (theme === nativeTheme.themeSource) return
  nativeTheme.themeSource = theme
  mainWindow.current()?.setBackgroundColor(groundColour(nativeTheme.shouldUseDarkColors))
  remember({ theme })
}

function buildMenu(state: MenuState): void {
  const template = menuTemplate({
    ...state,
    platform: process.platform,
    appName: app.name,
    developer: !app.isPackaged,
    run: (command) => emit('command.run', { command }),
    openRecent,
    clearRecent: () => recent.clear(),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function openFiles(files: readonly string[]): void {
  recent.note(files)
  openQueue.push(files)
}

/** What waited while there was no page to open it. */
function announceFiles(): void {
  if (openQueue.waiting() > 0) emit('open.waiting', { count: openQueue.waiting() })
}

/** A file that is gone leaves the list; asking for it all the same lets the page say so. */
function openRecent(file: string): void {
  mainWindow.focus()
  if (existsSync(file)) return openFiles([file])
  recent.forget(file)
  openQueue.push([file])
}

function remember(change: Partial<Settings>): void {
  inTurn(() => writeSettings(dataFolder, change)).catch((cause: unknown) => log('main.settings', cause))
}

/** Without its page or its services the program is of no use; the user learns why, the log keeps the detail. */
function giveUp(cause: unknown): void {
  log('main.start', cause)
  if (!launch.smoke) dialog.showErrorBox(`${app.name} could not start`, String(cause))
  app.exit(1)
}

function finishSmoke(): void {
  process.stdout.write(`${app.name} ${app.getVersion()} started and loaded its page\n`)
  app.exit(0)
}
