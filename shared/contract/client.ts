import * as v from 'valibot'
import { AppError, ERROR_CODES, type Bridge, type Contract, type Transport } from './define.ts'

const Envelope = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.object({ code: v.picklist(ERROR_CODES), message: v.string() }) }),
])

/** The typed face of a transport. Results were validated by the dispatcher; events are checked here, and dropped if malformed. */
export function createBridge<C extends Contract>(contract: C, transport: Transport): Bridge<C> {
  return {
    async invoke(name, input, signal) {
      const answer = v.parse(Envelope, await transport.invoke(name, input, signal))
      if (!answer.ok) throw new AppError(answer.error.code, answer.error.message)
      return answer.value
    },
    on(name, listener) {
      const schema = contract.events[name]
      return transport.subscribe((eventName, payload) => {
        if (eventName !== name || schema === undefined) return
        const parsed = v.safeParse(schema, payload)
        if (parsed.success) listener(parsed.output)
      })
    },
  }
}
