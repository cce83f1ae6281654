import { assertNever } from '../../../../shared/assert.ts'
import type { Line } from './outcome.ts'

/** Files being imported, or the last ones that were. */
export type Run =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running'
      /** Of all files added so far, read or not. */
      readonly total: number
      readonly lines: readonly Line[]
      /** The file in hand. */
      readonly current: string | null
      readonly cancelled: boolean
      readonly startedAt: number
      /** When the last file was done; what time is left is judged by it. */
      readonly at: number
    }
  | { readonly kind: 'finished'; readonly lines: readonly Line[]; readonly cancelled: boolean }

export type RunEvent =
  /** Files join the queue; more may join while it runs. */
  | { readonly kind: 'added'; readonly count: number; readonly at: number }
  | { readonly kind: 'reading'; readonly path: string }
  | { readonly kind: 'settled'; readonly line: Line; readonly at: number }
  /** Files still waiting are given up; the one in hand settles by itself. */
  | { readonly kind: 'cancelled'; readonly waiting: readonly string[] }
  | { readonly kind: 'ended' }

export const IDLE: Run = { kind: 'idle' }

/** The import queue's next state. Events that do not apply change nothing. */
export function step(run: Run, event: RunEvent): Run {
  if (event.kind === 'added') return added(run, event)
  if (run.kind !== 'running') return run
  switch (event.kind) {
    case 'reading':
      return { ...run, current: event.path }
    case 'settled':
      return { ...run, current: null, at: event.at, lines: [...run.lines, event.line] }
    case 'cancelled': {
      const left = event.waiting.map((path): Line => ({ path, outcome: { kind: 'not-read' } }))
      return { ...run, cancelled: true, lines: [...run.lines, ...left] }
    }
    case 'ended':
      return { kind: 'finished', lines: run.lines, cancelled: run.cancelled }
    default:
      return assertNever(event)
  }
}

function added(run: Run, { count, at }: Extract<RunEvent, { kind: 'added' }>): Run {
  if (run.kind === 'running') return { ...run, total: run.total + count }
  return { kind: 'running', total: count, lines: [], current: null, cancelled: false, startedAt: at, at }
}

/** Files and milliseconds before the pace is known well enough to promise anything. */
const KNOWN_AFTER = { files: 3, ms: 1500 }

/** Time the rest will take at the pace so far, in milliseconds; null while that is a guess. */
export function timeLeft(run: Run): number | null {
  if (run.kind !== 'running' || run.cancelled) return null
  const spent = run.at - run.startedAt
  if (run.lines.length < KNOWN_AFTER.files || spent < KNOWN_AFTER.ms) return null
  return (spent / run.lines.length) * (run.total - run.lines.length)
}
