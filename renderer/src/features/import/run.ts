import { assertNever } from '../../../../shared/assert.ts'
import { isWaiting, type Line, type Outcome } from './outcome.ts'

/** Files being imported, or the last ones that were. */
export type Run =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running'
      /** Of all files added so far, and those found inside them, read or not. */
      readonly total: number
      readonly done: number
      readonly lines: readonly Line[]
      /** The file that holds up the next ones. */
      readonly current: string | null
      readonly cancelled: boolean
      /** True while all its files came out of the watched folder. */
      readonly watched: boolean
      /** Lines at the beginning that belong to earlier imports. */
      readonly kept: number
      readonly startedAt: number
      /** When the last file was done; what time is left is judged by it. */
      readonly at: number
    }
  | {
      readonly kind: 'finished'
      readonly lines: readonly Line[]
      readonly cancelled: boolean
      readonly watched: boolean
      readonly kept: number
      /** Counts how often there was something new to say: at the end, and after each choice the user made. */
      readonly told: number
    }

export type RunEvent =
  /** Files join the queue; more may join while it runs. */
  | { readonly kind: 'added'; readonly count: number; readonly watched: boolean; readonly at: number }
  | { readonly kind: 'reading'; readonly path: string | null }
  /** So many files were found inside others, and are to be read too. */
  | { readonly kind: 'found'; readonly count: number }
  /** So many files are done; `current` holds up the next ones. */
  | {
      readonly kind: 'settled'
      readonly lines: readonly Line[]
      readonly files: number
      readonly current: string | null
      readonly at: number
    }
  /** Files still waiting are given up; those in hand settle by themselves. */
  | { readonly kind: 'cancelled'; readonly left: readonly Line[] }
  | { readonly kind: 'ended' }
  /** A line that waited has its answer, which may be long after the import. */
  | { readonly kind: 'decided'; readonly line: Line; readonly outcome: Outcome }
  /** All answers that were given together are carried out. */
  | { readonly kind: 'chosen' }

export const IDLE: Run = { kind: 'idle' }

/** The import queue's next state. Events that do not apply change nothing. */
export function step(run: Run, event: RunEvent): Run {
  if (event.kind === 'added') return added(run, event)
  if (event.kind === 'decided') return decided(run, event)
  if (event.kind === 'chosen') return run.kind === 'finished' ? { ...run, told: run.told + 1 } : run
  if (run.kind !== 'running') return run
  switch (event.kind) {
    case 'reading':
      return { ...run, current: event.path }
    case 'found':
      return { ...run, total: run.total + event.count }
    case 'settled':
      return {
        ...run,
        current: event.current,
        at: event.at,
        done: run.done + event.files,
        lines: [...run.lines, ...event.lines],
      }
    case 'cancelled':
      return { ...run, cancelled: true, lines: [...run.lines, ...event.left] }
    case 'ended': {
      const { lines, cancelled, watched, kept } = run
      return { kind: 'finished', lines, cancelled, watched, kept, told: 0 }
    }
    default:
      return assertNever(event)
  }
}

/** More lines than anybody reads again. */
const MOST_KEPT = 1000

/**
 * What still waits for an answer stays in the report when the next import begins; and all of it when that comes out of the
 * watched folder, since nobody asked for a new report.
 */
function added(run: Run, { count, watched, at }: Extract<RunEvent, { kind: 'added' }>): Run {
  if (run.kind === 'running') return { ...run, total: run.total + count, watched: run.watched && watched }
  const before = run.kind === 'idle' ? [] : run.lines
  const lines = watched ? before.slice(-MOST_KEPT) : before.filter(isWaiting)
  const begun = { total: count, done: 0, current: null, cancelled: false, startedAt: at, at }
  return { kind: 'running', ...begun, lines, watched, kept: watched ? lines.length : 0 }
}

function decided(run: Run, { line, outcome }: Extract<RunEvent, { kind: 'decided' }>): Run {
  if (run.kind === 'idle') return run
  return { ...run, lines: run.lines.map((each) => (each === line ? { ...each, outcome } : each)) }
}

/** Files and milliseconds before the pace is known well enough to promise anything. */
const KNOWN_AFTER = { files: 3, ms: 1500 }

/** Time the rest will take at the pace so far, in milliseconds; null while that is a guess. */
export function timeLeft(run: Run): number | null {
  if (run.kind !== 'running' || run.cancelled) return null
  const spent = run.at - run.startedAt
  if (run.done < KNOWN_AFTER.files || spent < KNOWN_AFTER.ms) return null
  return (spent / run.done) * (run.total - run.done)
}
