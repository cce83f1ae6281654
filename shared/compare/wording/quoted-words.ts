import type { Known } from '../known.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { quotedSpans } from '../quotations/quoted-spans.ts'
import { wordRunOf } from './word-run.ts'

/** 1 for each word of a source that stands between quotation marks, found once for a version in a language. */
export const quotedWordsOf = (known: Known, prepared: PreparedSource): Uint8Array =>
  known.of(`quoted words ${prepared.source.language ?? ''}`, [prepared.source.versionId], () => {
    const { length, starts } = wordRunOf(known, prepared)
    const quoted = new Uint8Array(length)
    let at = 0
    for (const { start, end } of quotedSpans(prepared)) {
      while (at < length && (starts[at] ?? 0) < start) at += 1
      for (; at < length && (starts[at] ?? 0) < end; at++) quoted[at] = 1
    }
    return quoted
  })
