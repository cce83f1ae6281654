import * as v from 'valibot'
import { COMMAND_IDS } from '../commands/commands.ts'
import { Instant } from '../time.ts'
import { WORDINGS } from '../wording.ts'
import { method } from './define.ts'
import { ParseOutcome } from './parsed.ts'
import { SavedPage, SavedPageFormat } from './saved-page.ts'
import { FolderChoice, MOST_WATCHED, Watch, WatchedFile, WatchedPath } from './watch.ts'

/** The largest article file that is read, in bytes; the host's body limit leaves room for the framing around it. */
export const MAX_FILE_BYTES = 64_000_000

const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))
const bytes = v.instance(Uint8Array)
const none = v.strictObject({})

/** A project's database on this computer; its backups are kept under this key. */
const databaseKey = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/))

/** What a project is called, for people only. */
const title = v.pipe(v.string(), v.maxLength(500))

const Backup = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[0-9A-Za-z.-]{1,120}$/)),
  at: Instant,
  bytes: v.number(),
})
export type Backup = v.InferOutput<typeof Backup>

/** The backups of one database, newest first. `title` is the project's when the newest was written; null if unknown. */
const BackedUpProject = v.strictObject({
  databaseKey,
  title: v.nullable(title),
  backups: v.pipe(v.array(Backup), v.minLength(1)),
})
export type BackedUpProject = v.InferOutput<typeof BackedUpProject>

const Shown = v.strictObject({
  /** Those that can run now. */
  commands: v.array(v.picklist(COMMAND_IDS)),
  theme: v.picklist(['system', 'light', 'dark']),
  wording: v.picklist(WORDINGS),
})
export type Shown = v.InferOutput<typeof Shown>

/** The only place a host method is declared. `electron/services` implements it, both hosts serve it, the renderer calls it. */
export const workbench = {
  methods: {
    /** What runs here. `saveDialog` tells whether `export.save` asks for a place itself; without it the page downloads. */
    'app.info': method(
      none,
      v.strictObject({
        version: v.string(),
        host: v.picklist(['electron', 'browser']),
        dataFolder: v.string(),
        saveDialog: v.boolean(),
      }),
    ),
    /** Reads one file in the parser process. Cancelling the call kills the parse. */
    'import.parse': method(v.strictObject({ fileName, bytes }), ParseOutcome),
    /** Takes the page out of the file a browser saved it in, to show it; null if there is none. As isolated as `import.parse`. */
    'original.page': method(
      v.strictObject({ format: SavedPageFormat, bytes }),
      v.strictObject({ page: v.nullable(SavedPage) }),
    ),
    /** Writes a finished export where the user says; `path` is null when they cancel the dialog. */
    'export.save': method(
      v.strictObject({ fileName, bytes }),
      v.strictObject({ path: v.nullable(v.string()) }),
    ),
    /** Files given on the command line, by double click or "Open with"; null when none waits. Announced by `open.waiting`. */
    'open.next': method(none, v.nullable(v.strictObject({ fileName, bytes }))),
    /**
     * Puts a file with those that wait: how a second start of the browser host hands over what it was given. Its bytes, not
     * its path, so that no caller can have the host read a file.
     */
    'open.offer': method(v.strictObject({ fileName, bytes }), none),
    /** The watched folder of a project, whether it is open or not. Changes are announced by `watch.changed`. */
    'watch.state': method(v.strictObject({ databaseKey }), Watch),
    /**
     * Begins to watch a folder for a project, instead of the one it had. `folder` is null where the host asks for it in a dialog
     * of its own: there no page can name a folder.
     */
    'watch.choose': method(
      v.strictObject({ databaseKey, folder: v.nullable(v.pipe(v.string(), v.maxLength(4096))) }),
      FolderChoice,
    ),
    /**
     * Says that the project is open, which has to be said again every minute; `begins` the first time. Nothing is watched for a
     * project that is not open.
     */
    'watch.open': method(v.strictObject({ databaseKey, begins: v.boolean() }), Watch),
    /** Whether the files that were there when watching began are to be imported too. */
    'watch.answer': method(v.strictObject({ databaseKey, take: v.boolean() }), Watch),
    /** Takes the next files that wait. */
    'watch.take': method(
      v.strictObject({ databaseKey }),
      v.pipe(v.array(WatchedFile), v.maxLength(MOST_WATCHED)),
    ),
    /** Reads a file that was taken, and no other. @throws not-found, unreadable, too-large */
    'watch.read': method(v.strictObject({ databaseKey, path: WatchedPath }), v.strictObject({ bytes })),
    /** Files that were taken have been dealt with: they are not offered again as they are, not after a restart either. */
    'watch.done': method(
      v.strictObject({ databaseKey, paths: v.pipe(v.array(WatchedPath), v.maxLength(MOST_WATCHED)) }),
      none,
    ),
    /** Stops watching, and forgets the folder. */
    'watch.forget': method(v.strictObject({ databaseKey }), Watch),
    /** Stores a bundle as the newest backup of a database and drops the oldest beyond the kept number. */
    'backup.write': method(v.strictObject({ databaseKey, title, bytes }), Backup),
    /** Newest first. */
    'backup.list': method(v.strictObject({ databaseKey }), v.array(Backup)),
    /** Of every database that was ever backed up here, known to the page or not; the last backed up first. */
    'backup.listAll': method(none, v.array(BackedUpProject)),
    /** @throws not-found */
    'backup.read': method(
      v.strictObject({ databaseKey, name: Backup.entries.name }),
      v.strictObject({ bytes }),
    ),
    /** What the native window and its menus show of the page. A browser tab has nothing to show it in. */
    'window.show': method(Shown, none),
    /** Answers `window.leaving`: what was still to be written is written, or failed. */
    'window.ready': method(none, none),
    /**
     * Opens an http(s) or mailto link in the system's browser; refuses every other scheme. The desktop app asks the user
     * itself, once per site and session; before the browser host is called, the page has to ask.
     */
    'shell.openLink': method(v.strictObject({ url: v.pipe(v.string(), v.url(), v.maxLength(4096)) }), none),
  },
  events: {
    'open.waiting': v.strictObject({ count: v.pipe(v.number(), v.integer()) }),
    'watch.changed': v.strictObject({ databaseKey, watch: Watch }),
    /** A menu item or native accelerator was chosen. */
    'command.run': v.strictObject({ command: v.picklist(COMMAND_IDS) }),
    /** The window is about to close and waits a moment for `window.ready`. */
    'window.leaving': none,
  },
} as const
export type Workbench = typeof workbench
