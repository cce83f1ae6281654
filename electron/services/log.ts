import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Logger } from './ports.ts'

const MAX_BYTES = 1_000_000

/**
 * Appends one JSON line per event to `<folder>/variorum.log` and keeps one predecessor. Synchronous, because the last
 * line before a crash is the one that matters; a log that cannot be written is given up silently.
 */
export function createFileLog(folder: string, now: () => Date): Logger {
  const file = path.join(folder, 'variorum.log')
  return (event, detail) => {
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`)
      appendFileSync(
        file,
        `${JSON.stringify({ at: now().toISOString(), event, detail: describe(detail) })}\n`,
        { mode: 0o600 },
      )
    } catch {
      // Nothing to tell and nobody to tell it to: the program goes on without a log.
    }
  }
}

function describe(detail: unknown): unknown {
  return detail instanceof Error ? (detail.stack ?? detail.message) : detail
}
