import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import type { Leaving } from './leaving.ts'
import { APP_ORIGIN } from './origin.ts'
import { guardUnload } from './unload.ts'
import { windowOptions } from './window.ts'

export type MainWindow = {
  current(): BrowserWindow | null
  /** Opens the one window, unless it is there. */
  open(): Promise<void>
  /** Brings it forward; on macOS the program may be running without one. */
  focus(): void
}

type MainWindowDeps = {
  readonly preload: string
  readonly leaving: Leaving
  /** The page has loaded, for the first time or again. */
  readonly onLoad: () => void
  readonly onClosed: () => void
  readonly onFailure: (cause: unknown) => void
}

export function createMainWindow(deps: MainWindowDeps): MainWindow {
  const { leaving } = deps
  const current = (): BrowserWindow | null => BrowserWindow.getAllWindows()[0] ?? null

  async function open(): Promise<void> {
    if (current() !== null) return
    const options = windowOptions(process.platform, deps.preload, nativeTheme.shouldUseDarkColors)
    const window = new BrowserWindow(options)
    leaving.stay()
    window.once('ready-to-show', () => window.show())
    window.on('close', (event) => leaving.attempt(event, () => window.close()))
    window.on('closed', () => deps.onClosed())
    window.webContents.on('did-finish-load', () => deps.onLoad())
    guardUnload(
      window.webContents,
      (question) => dialog.showMessageBoxSync(window, question),
      () => leaving.stay(),
    )
    await window.loadURL(`${APP_ORIGIN}/index.html`)
  }

  function focus(): void {
    const window = current()
    if (window === null && app.isReady()) void open().catch(deps.onFailure)
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  }

  return { current, open, focus }
}
