import type { Envelope, Transport } from '../../../shared/contract/define.ts'
import type { NativeApi } from '../../../shared/contract/native.ts'

/** The desktop app's bridge as a transport: an aborted signal becomes a cancel message for its call. */
export function createNativeTransport(api: NativeApi): Transport {
  return {
    async invoke(name, input, signal) {
      const callId = crypto.randomUUID()
      const cancel = (): void => api.cancel(callId)
      if (signal?.aborted === true) return CANCELLED
      signal?.addEventListener('abort', cancel, { once: true })
      try {
        return await api.invoke(name, input, callId)
      } finally {
        signal?.removeEventListener('abort', cancel)
      }
    },
    subscribe: (listener) => api.subscribe(listener),
  }
}

const CANCELLED: Envelope = { ok: false, error: { code: 'cancelled', message: 'The call was cancelled.' } }
