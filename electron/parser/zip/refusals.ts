import { ERR_OVERLAPPING_ENTRY } from '@zip.js/zip.js/index-native.js'
import type { Refusal } from '../reading.ts'

export const DAMAGED: Refusal = { code: 'damaged', detail: 'ZIP archive' }
export const BOMB: Refusal = { code: 'harmful', detail: 'a small file unpacks to far too much' }
const OVERLAPPING: Refusal = { code: 'harmful', detail: 'files in it overlap' }

/** Thrown into a stream that gives more than was declared, to stop it. */
export class Overflow extends Error {}

/** What an error of the archive reader says about the archive. */
export function refusalFor(cause: unknown): Refusal {
  if (cause instanceof Overflow) return BOMB
  return cause instanceof Error && cause.message === ERR_OVERLAPPING_ENTRY ? OVERLAPPING : DAMAGED
}
