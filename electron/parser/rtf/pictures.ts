import type { DraftImage } from '../../../shared/text/compose.ts'
import type { PictureBytes } from '../pictures/found-bytes.ts'

/** The pictures of a document as its groups are walked. They stay where they are in the file until they are asked for. */
export type RtfPictures = {
  readonly begin: () => void
  /** A stretch of the file that has bytes as hexadecimal digits. */
  readonly digits: (start: number, stop: number) => void
  /** A stretch that is part of the picture as it stands. */
  readonly binary: (start: number, stop: number) => void
  /** The picture whose group has ended; null for an empty one. */
  readonly end: () => DraftImage | null
  readonly bytesOf: PictureBytes
}

/** Starts and stops of stretches in turn: programs break the digits into lines, so that there are many. */
type Stored = { readonly digits: number[]; binary: readonly [number, number] | null; length: number }

export function createRtfPictures(file: Uint8Array): RtfPictures {
  const stored = new Map<string, Stored>()
  let open: Stored = { digits: [], binary: null, length: 0 }
  return {
    begin() {
      open = { digits: [], binary: null, length: 0 }
    },
    digits(start, stop) {
      open.digits.push(start, stop)
      open.length += stop - start
    },
    binary(start, stop) {
      open.binary ??= [start, stop]
    },
    end() {
      if (open.length === 0 && open.binary === null) return null
      const name = `picture ${stored.size + 1}`
      stored.set(name, open)
      return { names: [name], alt: '' }
    },
    bytesOf(name, most) {
      const found = stored.get(name)
      if (found === undefined) return null
      if (found.binary !== null) {
        const [start, stop] = found.binary
        return stop - start > most ? 'too-large' : file.subarray(start, stop)
      }
      // White space between the digits is not counted apart; there is little of it.
      return found.length > most * 2.2 ? 'too-large' : fromDigits(file, found.digits)
    },
  }
}

function fromDigits(file: Uint8Array, stretches: readonly number[]): Uint8Array {
  const pieces: string[] = []
  for (let at = 0; at < stretches.length; at += 2)
    pieces.push(Buffer.from(file.subarray(stretches[at], stretches[at + 1])).toString('latin1'))
  return new Uint8Array(Buffer.from(pieces.join('').replace(/[^0-9A-Fa-f]+/g, ''), 'hex'))
}
