const MINUTE = 60_000

/** A backup is written this long after the last change, */
const QUIET_MS = 2 * MINUTE
/** or this long after the first that is not backed up yet, if the work never pauses, */
const LONGEST_MS = 10 * MINUTE
/** but never sooner than this after the one before, */
const APART_MS = 10 * MINUTE
/** except that a page being left is backed up if the last one is older than this. */
const APART_ON_LEAVING_MS = MINUTE

/** Times are milliseconds of one clock. */
export type BackupState = {
  /** Of the first and last change since the newest backup; null when there is none. */
  readonly changes: { readonly first: number; readonly last: number } | null
  /** When the newest backup of this session was begun. */
  readonly writtenAt: number | null
}

export const NOTHING_CHANGED: BackupState = { changes: null, writtenAt: null }

export const changedAt = (state: BackupState, at: number): BackupState => ({
  ...state,
  changes: { first: state.changes?.first ?? at, last: at },
})

/** Changes made while the backup is written count for the next one. */
export const begunAt = (_: BackupState, at: number): BackupState => ({ changes: null, writtenAt: at })

/** When the next backup is due; null while there is nothing to back up. */
export function dueAt({ changes, writtenAt }: BackupState): number | null {
  if (changes === null) return null
  const due = Math.min(changes.last + QUIET_MS, changes.first + LONGEST_MS)
  return writtenAt === null ? due : Math.max(due, writtenAt + APART_MS)
}

/** Whether a page that is being left should be backed up now. */
export const dueOnLeaving = ({ changes, writtenAt }: BackupState, at: number): boolean =>
  changes !== null && (writtenAt === null || at - writtenAt >= APART_ON_LEAVING_MS)
