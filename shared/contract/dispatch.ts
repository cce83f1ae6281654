import * as v from 'valibot'
import { present } from '../assert.ts'
import { AppError, type CallContext, type Contract, type Envelope, type Services } from './define.ts'

export type Dispatch = (name: string, input: unknown, call: CallContext) => Promise<Envelope>

/**
 * Answers calls by name: validates input and output, turns `AppError` into its envelope and anything else into
 * `internal` without detail, which goes to `report` instead. Names are looked up as own properties only, so
 * `__proto__` is as unknown as any other.
 */
export function createDispatcher<C extends Contract>(
  contract: C,
  services: Services<C>,
  report: (name: string, cause: unknown) => void,
): Dispatch {
  return async (name, input, call) => {
    if (!Object.hasOwn(contract.methods, name)) return failure('unknown-method', name)
    const spec = present((contract as Contract).methods[name], name)
    const parsed = v.safeParse(spec.input, input)
    if (!parsed.success) return failure('invalid-input', v.summarize(parsed.issues))
    try {
      const serve: (input: unknown, call: CallContext) => Promise<unknown> =
        services[name as keyof C['methods']]
      return { ok: true, value: v.parse(spec.output, await serve(parsed.output, call)) }
    } catch (cause) {
      if (cause instanceof AppError) return failure(cause.code, cause.message)
      report(name, cause)
      return failure('internal', 'Something went wrong inside the program.')
    }
  }
}

function failure(code: AppError['code'], message: string): Envelope {
  return { ok: false, error: { code, message } }
}
