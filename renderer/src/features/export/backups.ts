import { AppError } from '../../../../shared/contract/define.ts'
import {
  begunAt,
  changedAt,
  dueAt,
  dueOnLeaving,
  NOTHING_CHANGED,
  type BackupState,
} from './backup-schedule.ts'

export type BackupDeps = {
  /** Writes one backup. @throws AppError */
  readonly write: () => Promise<void>
  readonly now: () => number
  /** Calls once after so many milliseconds; the result takes it back. */
  readonly after: (ms: number, run: () => void) => () => void
  /** Told of the first failure a person can do something about. */
  readonly onFailure: (cause: AppError) => void
}

export type Backups = {
  readonly noteChange: () => void
  /** The page is hidden or closed: what is changed is written now, if the last backup is not quite new. Resolves after it. */
  readonly leave: () => Promise<void>
  readonly stop: () => void
}

/** Failures that say nothing new: the window shows that the program is away, and the next change tries again. */
const QUIET = ['disconnected', 'cancelled']

/** Writes backups by the schedule, one at a time. A project the host finds too large is not tried again. */
export function createBackups({ write, now, after, onFailure }: BackupDeps): Backups {
  let state: BackupState = NOTHING_CHANGED
  let timer: (() => void) | null = null
  let writing = false
  let latest = Promise.resolve()
  let stopped = false
  let told = false

  const plan = () => {
    timer?.()
    timer = null
    const due = dueAt(state)
    if (due !== null && !writing && !stopped) timer = after(Math.max(0, due - now()), () => void backUp())
  }

  /** One at a time: what is asked for meanwhile waits for the one under way. */
  function backUp(): Promise<void> {
    if (!writing && !stopped) latest = writeNow()
    return latest
  }

  async function writeNow(): Promise<void> {
    writing = true
    const before = state
    state = begunAt(state, now())
    try {
      await write()
    } catch (cause) {
      failed(cause, before)
    }
    writing = false
    plan()
  }

  function failed(cause: unknown, before: BackupState): void {
    const failure = cause instanceof AppError ? cause : new AppError('internal', String(cause))
    // What was not written is still to be written, after the usual pause.
    state = { writtenAt: state.writtenAt, changes: state.changes ?? before.changes }
    if (failure.code === 'too-large') stopped = true
    if (told || QUIET.includes(failure.code)) return
    told = true
    onFailure(failure)
  }

  return {
    noteChange() {
      state = changedAt(state, now())
      plan()
    },
    leave: () => (dueOnLeaving(state, now()) ? backUp() : latest),
    stop() {
      stopped = true
      timer?.()
    },
  }
}
