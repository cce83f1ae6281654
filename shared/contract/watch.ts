import * as v from 'valibot'

/** Files that are handed out, or named, in one call. */
export const MOST_WATCHED = 500

/** Why a folder cannot be watched; the interface has a sentence for each. */
export const FolderRefusal = v.picklist([
  'not-absolute',
  'not-there',
  'not-a-folder',
  'unreadable',
  'whole-disk',
  'home',
  'system',
  'data-folder',
])
export type FolderRefusal = v.InferOutput<typeof FolderRefusal>

/**
 * The watched folder of one project. `paused`: the project is not open in any window; `missing`: the folder is not there now,
 * it is looked for. `present` counts the files that were there when watching began, while nobody has said what is to
 * be done with them; `waiting` those that came since and were not taken yet.
 */
export const Watch = v.strictObject({
  folder: v.nullable(v.string()),
  status: v.picklist(['off', 'watching', 'missing', 'paused']),
  present: v.number(),
  waiting: v.number(),
  /** Whether the host asks for the folder itself; else the page has to name it. */
  dialog: v.boolean(),
})
export type Watch = v.InferOutput<typeof Watch>

/** Relative to the watched folder, with `/` between folders. */
export const WatchedPath = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))

export const WatchedFile = v.strictObject({
  path: WatchedPath,
  /** Bytes. */
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
export type WatchedFile = v.InferOutput<typeof WatchedFile>

/** What choosing a folder came to. */
export const FolderChoice = v.variant('kind', [
  v.strictObject({ kind: v.literal('chosen'), watch: Watch }),
  v.strictObject({ kind: v.literal('refused'), reason: FolderRefusal }),
  v.strictObject({ kind: v.literal('cancelled') }),
])
export type FolderChoice = v.InferOutput<typeof FolderChoice>

/** What the host keeps of a project's watched folder between starts, in its data folder. */
export const WatchMemory = v.object({
  folder: v.string(),
  /** Whether the user has said what is to be done with the files that were there at the beginning. */
  answered: v.boolean(),
  /** Files that were dealt with, or left by the user's wish: how they were then, by path. */
  done: v.record(v.string(), v.string()),
})
export type WatchMemory = v.InferOutput<typeof WatchMemory>
