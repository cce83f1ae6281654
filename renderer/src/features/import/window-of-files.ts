import type { Contents } from './read-file.ts'
import type { PendingFile } from './pending-file.ts'

/** A file in its place in the queue; `contents` once it is read. */
export type Slot = {
  readonly file: PendingFile
  /** Of the file, once it is being read. */
  bytes: number
  reading: boolean
  contents: Contents | null
}

export type ReadSlot = Slot & { readonly contents: Contents }

/** Files that may be read and not yet placed, and their bytes together: what bounds the memory of an import. */
const MOST_AHEAD = 64
const MOST_BYTES_AHEAD = 48_000_000

/**
 * The queue of an import in the order of its report: files are read a little ahead of those that are placed, and what is
 * found inside a file stands right after it.
 */
export type FileWindow = {
  readonly add: (files: readonly PendingFile[]) => void
  /** The next file to read, now taken as being read; null while enough are read ahead, or none waits. */
  readonly next: () => Slot | null
  /** Returns how many files were found inside; 0 for one that was taken out meanwhile. */
  readonly settle: (slot: Slot, contents: Contents) => number
  /** The files at the front that are read, in their order. */
  readonly ready: () => readonly ReadSlot[]
  readonly drop: (count: number) => void
  /** Takes the files out that nobody reads yet. */
  readonly giveUp: () => readonly PendingFile[]
  /** Takes all files out, those in hand too. */
  readonly clear: () => readonly Slot[]
  /** The file at the front; null when there is none. */
  readonly first: () => PendingFile | null
  readonly size: () => number
}

export function createFileWindow(): FileWindow {
  let slots: Slot[] = []
  return {
    add: (files) => void slots.push(...files.map(waiting)),
    next() {
      let bytes = 0
      for (const [index, slot] of slots.entries()) {
        if (index >= MOST_AHEAD) return null
        if (isWaiting(slot)) {
          const { size } = slot.file
          if (index > 0 && bytes + size > MOST_BYTES_AHEAD) return null
          return Object.assign(slot, { bytes: size, reading: true })
        }
        bytes += slot.bytes
      }
      return null
    },
    settle(slot, contents) {
      slot.reading = false
      slot.contents = contents
      const at = slots.indexOf(slot)
      if (at === -1) return 0
      slots.splice(at + 1, 0, ...contents.inner.map(waiting))
      return contents.inner.length
    },
    ready() {
      const end = slots.findIndex((slot) => !isRead(slot))
      return slots.slice(0, end === -1 ? slots.length : end).filter(isRead)
    },
    drop: (count) => void slots.splice(0, count),
    giveUp() {
      const left = slots.filter(isWaiting)
      slots = slots.filter((slot) => !isWaiting(slot))
      return left.map(({ file }) => file)
    },
    clear: () => slots.splice(0),
    first: () => slots[0]?.file ?? null,
    size: () => slots.length,
  }
}

const waiting = (file: PendingFile): Slot => ({ file, bytes: 0, reading: false, contents: null })

const isRead = (slot: Slot): slot is ReadSlot => slot.contents !== null

const isWaiting = ({ reading, contents }: Slot): boolean => !reading && contents === null
