import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, utilityProcess } from 'electron'
import { createDispatcher } from '../../shared/contract/dispatch.ts'
import { workbench } from '../../shared/contract/workbench.ts'
import { createServices } from '../services/index.ts'
import { createFileLog } from '../services/log.ts'
import { createOpenQueue } from '../services/open-queue.ts'
import { readArguments } from './arguments.ts'
import { createSaveDialog } from './dialogs.ts'
import { createEmitter } from './events.ts'
import { watchHealth } from './health.ts'
import { serveCalls } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { guardNavigation } from './navigation.ts'
import { blockNetwork } from './network.ts'
import { watchOpenFiles } from './open-files.ts'
import { APP_ORIGIN, APP_SCHEME } from './origin.ts'
import { utilityParser, type Fork } from './parser-process.ts'
import { guardPermissions } from './permissions.ts'
import { answerRequest, PRIVILEGED_SCHEMES } from './protocol.ts'
import { windowOptions } from './window.ts'

// What has to happen before `ready` happens here, while the module loads: see the boot order in docs/architecture.md.
const CODE = import.meta.dirname
const launch = readArguments(process.argv, process.cwd(), app.isPackaged)
if (launch.data !== null) app.setPath('userData', launch.data)
const dataFolder = app.getPath('userData')
const now = (): Date => new Date()
const log = createFileLog(dataFolder, now)
const emit = createEmitter(() => BrowserWindow.getAllWindows())
const openQueue = createOpenQueue((count) => emit('open.waiting', { count }))

if (app.requestSingleInstanceLock({ files: launch.files })) start()
else app.quit()

function start(): void {
  protocol.registerSchemesAsPrivileged(PRIVILEGED_SCHEMES)
  watchOpenFiles(app, openQueue, focusWindow)
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents)
    watchHealth(contents, log, now)
  })
  app.on('child-process-gone', (_event, details) => log('child.gone', details))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', focusWindow)
  process.on('uncaughtException', (cause) => log('main.uncaught', cause))
  openQueue.push(launch.files)
  void app.whenReady().then(serve).catch(giveUp)
}

async function serve(): Promise<void> {
  guardPermissions(session.defaultSession)
  blockNetwork(session.defaultSession)
  protocol.handle(APP_SCHEME, (request) => answerRequest(path.join(CODE, '../renderer'), request))
  const fork: Fork = (entry, args, options) => utilityProcess.fork(entry, args, options)
  const parser = utilityParser(fork, path.join(CODE, 'parser.js'), log)
  app.on('will-quit', () => parser.close())
  const services = createServices({
    version: app.getVersion(),
    host: 'electron',
    dataFolder,
    parser,
    saveDialog: createSaveDialog(dialog, mainWindow, app.getPath('documents')),
    openLink: (url) => shell.openExternal(url),
    openQueue,
    log,
    now,
  })
  serveCalls(
    ipcMain,
    createDispatcher(workbench, services, (name, cause) => log(`service.${name}`, cause)),
  )
  installMenu()
  await openWindow()
  if (launch.smoke) finishSmoke()
}

function installMenu(): void {
  const run = (command: string): void => emit('command.run', { command })
  const context = { platform: process.platform, appName: app.name, developer: !app.isPackaged, run }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(context)))
}

/** Opens the one window, unless it is there. Waiting files are announced when its page is. */
async function openWindow(): Promise<void> {
  if (mainWindow() !== null) return
  const window = new BrowserWindow(windowOptions(process.platform, path.join(CODE, 'preload.cjs')))
  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-finish-load', () => {
    if (openQueue.waiting() > 0) emit('open.waiting', { count: openQueue.waiting() })
  })
  await window.loadURL(`${APP_ORIGIN}/index.html`)
}

function mainWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows()[0] ?? null
}

/** Brings the window forward; on macOS the program may be running without one. */
function focusWindow(): void {
  const window = mainWindow()
  if (window === null && app.isReady()) void openWindow().catch(giveUp)
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
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
