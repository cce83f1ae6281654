import { check } from '../../../shared/contract/check.ts'
import { AppError } from '../../../shared/contract/define.ts'
import { ParseOutcome, type RefusalCode } from '../../../shared/contract/parsed.ts'
import { MAX_FILE_BYTES } from '../../../shared/contract/workbench.ts'
import type { Logger, NamedFile, ParserProcess, ParserReply } from '../ports.ts'
import { createQueue } from '../queue.ts'

/** Of one page, in milliseconds; pages beyond the bound are refused by the reader, and a file may claim any number. */
const PAGE_MS = 60
const MOST_PAGES = 3000

/**
 * Time allowed to read a file of some size, in whole milliseconds: generous, because a refusal loses the user a source.
 * A book's bytes do not tell how long it is, so its pages count as well.
 */
export const parseTimeout = (byteLength: number, pages = 0): number =>
  20_000 + Math.ceil(byteLength / 1000) + (pages > 0 ? Math.min(Math.ceil(pages), MOST_PAGES) * PAGE_MS : 0)

export type ImportDeps = {
  readonly parser: ParserProcess
  readonly log: Logger
  readonly timeout: (byteLength: number, pages?: number) => number
  /** Shared with whatever else uses the process, which reads one file at a time. */
  readonly inTurn?: ReturnType<typeof createQueue>
}

/**
 * Reads files through the parser process, one at a time. A file that crashes it, outlasts its time or is answered
 * with nonsense is refused with a reason and costs no other file. Aborting stops the parse.
 * @throws AppError cancelled
 */
export function createImporter(
  deps: ImportDeps,
): (file: NamedFile, signal: AbortSignal) => Promise<ParseOutcome> {
  const { inTurn = createQueue() } = deps

  async function parse(file: NamedFile, cancel: AbortSignal): Promise<ParseOutcome> {
    cancelled(cancel)
    const started = performance.now()
    const limit = new AbortController()
    const stop = () => limit.abort()
    let timer = setTimeout(stop, deps.timeout(file.bytes.byteLength))
    let told = false
    const reply = await deps.parser
      .run(file, AbortSignal.any([cancel, limit.signal]), (pages) => {
        if (told) return
        told = true
        clearTimeout(timer)
        timer = setTimeout(stop, deps.timeout(file.bytes.byteLength, pages) - (performance.now() - started))
      })
      .finally(() => clearTimeout(timer))
    cancelled(cancel)
    if (reply.kind === 'died' && limit.signal.aborted) return refused('timed-out', null)
    return read(reply)
  }

  function read(reply: ParserReply): ParseOutcome {
    if (reply.kind === 'died') {
      deps.log('parser.died', reply.detail)
      return refused('crashed', null)
    }
    const outcome = check(ParseOutcome, reply.outcome)
    if (outcome.ok) return outcome.value
    deps.log('parser.malformed', outcome.error)
    return refused('crashed', null)
  }

  return async (file, signal) => {
    if (file.bytes.byteLength > MAX_FILE_BYTES) return refused('too-large', null)
    return inTurn(() => parse(file, signal))
  }
}

const refused = (code: RefusalCode, detail: string | null): ParseOutcome => ({
  kind: 'refused',
  code,
  detail,
})

function cancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'The import was cancelled.')
}
