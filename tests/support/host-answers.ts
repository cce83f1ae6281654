import type { NativeApi } from '../../shared/contract/native.ts'
import type { Envelope } from '../../shared/contract/define.ts'

/** What the host of this page answers, by method; what is not here is answered as by a host that went away. */
export const hostAnswers = new Map<string, (input: unknown) => unknown>()

/** A host in the page itself, found by the bridge if this is imported before anything of the renderer. */
const host: Pick<NativeApi, 'invoke' | 'cancel' | 'subscribe'> = {
  async invoke(name, input): Promise<Envelope> {
    const answer = hostAnswers.get(name)
    if (answer === undefined) return { ok: false, error: { code: 'disconnected', message: 'gone' } }
    return { ok: true, value: await answer(input) }
  },
  cancel: () => undefined,
  subscribe: () => () => undefined,
}
Object.defineProperty(window, 'workbench', { value: host })
