import { check } from '../../../shared/contract/check.ts'
import { AppError } from '../../../shared/contract/define.ts'
import { ParseOutcome, type RefusalCode } from '../../../shared/contract/parsed.ts'
import { MAX_FILE_BYTES } from '../../../shared/contract/workbench.ts'
import type { Logger, NamedFile, ParserProcess, ParserReply } from '../ports.ts'
import { createQueue } from '../queue.ts'

/** Time allowed to read a file of some size, in whole milliseconds: generous, because a refusal loses the user a source. */
export const parseTimeout = (byteLength: number): number => 20_000 + Math.ceil(byteLength / 1000)

export type ImportDeps = {
  readonly parser: ParserProcess
  readonly log: Logger
  readonly timeout: (byteLength: number) => number
}

/**
 * Reads files through the parser process, one at a time. A file that crashes it, outlasts its time or is answered
 * with nonsense is refused with a reason and costs no other file. Aborting stops the parse.
 * @throws AppError cancelled
 */
export function createImporter(
  deps: ImportDeps,
): (file: NamedFile, signal: AbortSignal) => Promise<ParseOutcome> {
  const inTurn = createQueue()

  async function parse(file: NamedFile, cancel: AbortSignal): Promise<ParseOutcome> {
    cancelled(cancel)
    const limit = AbortSignal.timeout(deps.timeout(file.bytes.byteLength))
    const reply = await deps.parser.run(file, AbortSignal.any([cancel, limit]))
    cancelled(cancel)
    if (reply.kind === 'died' && limit.aborted) return refused('timed-out', null)
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
