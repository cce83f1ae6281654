import type { SavedPageFormat } from '../../shared/contract/saved-page.ts'
import type { Watch } from '../../shared/contract/watch.ts'
import type { Shown } from '../../shared/contract/workbench.ts'

/** What the use cases need from the host they run in. Each host brings its own; tests bring plain objects. */

export type NamedFile = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** What the parser process is given; with `page` it is asked for the page saved in a file instead of an article. */
export type ParserTask = NamedFile & { readonly page?: SavedPageFormat }

/** How a run of the parser process ended; `outcome` is whatever it answered and still has to be checked. */
export type ParserReply =
  | { readonly kind: 'answered'; readonly outcome: unknown }
  | { readonly kind: 'died'; readonly detail: string }

/** The isolated process that reads untrusted files. One file at a time; aborting kills it, the next run starts another. */
export type ParserProcess = {
  /** `onPages` hears once how many pages the file says it has, if its format has pages. */
  run(file: ParserTask, signal: AbortSignal, onPages?: (pages: number) => void): Promise<ParserReply>
  close(): void
}

/** Asks the user where to write; null when they cancel. A host without a dialog has no port for it. */
export type SaveDialog = (suggestedName: string) => Promise<string | null>

/** Asks the user for a folder; null when they cancel. */
export type FolderDialog = () => Promise<string | null>

/** Hands an address that was already found harmless to the system's browser. */
export type LinkOpener = (url: string) => Promise<void>

/** The native window around the page, with its menus. */
type NativeWindow = {
  show(shown: Shown): void
  /** The page has written what it had to, so that the window may close. */
  ready(): void
}

/** Local notes on what went wrong. Never holds file contents, never leaves the computer. */
export type Logger = (event: string, detail: unknown) => void

/** Files waiting to be opened by the renderer: command line, double click, "Open with". */
export type OpenQueue = {
  push(paths: readonly string[]): void
  offer(file: NamedFile): void
  next(): Promise<NamedFile | null>
  waiting(): number
}

export type Ports = {
  readonly version: string
  readonly host: 'electron' | 'browser'
  /** Absolute; holds backups, settings and the log. */
  readonly dataFolder: string
  readonly parser: ParserProcess
  readonly saveDialog: SaveDialog | null
  /** Null where the page has to name a folder: there it runs on the user's own computer all the same. */
  readonly folderDialog: FolderDialog | null
  readonly openLink: LinkOpener
  /** Null in the browser host. */
  readonly window: NativeWindow | null
  readonly openQueue: OpenQueue
  /** The watched folder of a project changed, or what is in it. */
  readonly announceWatch: (databaseKey: string, watch: Watch) => void
  readonly log: Logger
  readonly now: () => Date
}
