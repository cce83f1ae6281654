import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../shared/result.ts'
import { isPort } from '../services/library/settings.ts'

export type HostArguments = {
  /** Null: the remembered one, or the default. */
  readonly port: number | null
  readonly open: boolean
  readonly data: string | null
  /** Files to open once a page is there, as given. */
  readonly files: readonly string[]
}

/** Reads `[--port N] [--no-open] [--data DIR] [open FILE…]`; the error is a sentence for the terminal. */
export function hostArguments(argv: readonly string[]): Result<HostArguments, string> {
  const parsed = parse(argv)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !isPort(port))
    return err(`--port needs a number from 1024 to 65535, not "${values.port}".`)
  const [verb, ...files] = positionals
  if (verb !== undefined && verb !== 'open')
    return err(`Unknown word "${verb}". To open files, write: open FILE…`)
  return ok({ port, open: values['no-open'] !== true, data: values.data ?? null, files })
}

function parse(argv: readonly string[]) {
  try {
    const options = {
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      data: { type: 'string' },
    } as const
    return ok(parseArgs({ args: [...argv], options, allowPositionals: true, strict: true }))
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause))
  }
}
