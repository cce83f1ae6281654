import type { Result } from '../../result.ts'
import { readCodesCsv } from './csv.ts'
import type { ExchangeProblem, ForeignCode } from './foreign-code.ts'
import { readQdc } from './read-qdc.ts'

/** Reads the codes of a file by what it holds, not by its name: REFI-QDA XML, or a table. */
export function readCodebook(bytes: Uint8Array): Result<readonly ForeignCode[], ExchangeProblem> {
  const text = decoded(bytes)
  return /^[\ufeff\s]*</.test(text) ? readQdc(text) : readCodesCsv(text)
}

/** By its byte order mark, else as UTF-8, else as Windows in the west writes tables. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
