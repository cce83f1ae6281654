import { readNamedFile } from './files.ts'
import type { OpenQueue } from './ports.ts'

/** Bundles hold the original files and may be large; they still have to fit through one message. */
const MAX_OPEN_BYTES = 250_000_000

/**
 * Paths to open, in order, each handed out once: also when reading it fails, so that one bad path does not block the
 * rest. `announce` is told how many wait whenever some are added.
 */
export function createOpenQueue(announce: (waiting: number) => void): OpenQueue {
  const paths: string[] = []
  return {
    push(added) {
      if (added.length === 0) return
      paths.push(...added)
      announce(paths.length)
    },
    async next() {
      const file = paths.shift()
      return file === undefined ? null : readNamedFile(file, MAX_OPEN_BYTES)
    },
    waiting: () => paths.length,
  }
}
