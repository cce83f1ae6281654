import { readNamedFile } from './files.ts'
import type { NamedFile, OpenQueue } from './ports.ts'

/** Bundles hold the original files and may be large; they still have to fit through one message. */
export const MAX_OPEN_BYTES = 250_000_000

/**
 * Files to open, in order, each handed out once: also when reading it fails, so that one bad path does not block the
 * rest. `announce` is told how many wait whenever some are added.
 */
export function createOpenQueue(announce: (waiting: number) => void): OpenQueue {
  const files: (() => Promise<NamedFile>)[] = []
  function add(added: readonly (() => Promise<NamedFile>)[]): void {
    if (added.length === 0) return
    files.push(...added)
    announce(files.length)
  }
  return {
    push: (paths) => add(paths.map((file) => () => readNamedFile(file, MAX_OPEN_BYTES))),
    offer: (file) => add([async () => file]),
    next: async () => (await files.shift()?.()) ?? null,
    waiting: () => files.length,
  }
}
