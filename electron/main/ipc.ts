import type { Envelope } from '../../shared/contract/define.ts'
import type { Dispatch } from '../../shared/contract/dispatch.ts'
import { CHANNELS } from '../../shared/contract/native.ts'
import { isOurs } from './origin.ts'

/** The members of Electron's `ipcMain` and its events that are used, so that tests can pass plain objects. */
type SenderLike = {
  readonly id: number
  once(event: 'destroyed', listener: () => void): unknown
}
export type IpcEventLike = {
  readonly sender: SenderLike
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}
export type IpcLike = {
  handle(channel: string, listener: (event: IpcEventLike, ...values: unknown[]) => unknown): void
  on(channel: string, listener: (event: IpcEventLike, ...values: unknown[]) => void): unknown
}

/** Only the top frame of a page of ours may call; a frame that is gone, nested or elsewhere may not. */
export function isTrusted({ senderFrame }: IpcEventLike): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url)
}

/** Serves the contract to our window. A call is aborted by its id, or when its window goes away. */
export function serveCalls(ipc: IpcLike, dispatch: Dispatch): void {
  const running = new Map<string, AbortController>()

  ipc.handle(CHANNELS.invoke, async (event, name, input, callId) => {
    if (!isTrusted(event) || typeof name !== 'string' || typeof callId !== 'string') return REFUSED
    const abort = new AbortController()
    const key = keyOf(event.sender, callId)
    if (running.has(key)) return REFUSED
    running.set(key, abort)
    event.sender.once('destroyed', () => abort.abort())
    try {
      return await dispatch(name, input, { signal: abort.signal })
    } finally {
      running.delete(key)
    }
  })

  ipc.on(CHANNELS.cancel, (event, callId) => {
    if (isTrusted(event) && typeof callId === 'string') running.get(keyOf(event.sender, callId))?.abort()
  })
}

const keyOf = (sender: SenderLike, callId: string): string => `${sender.id} ${callId}`

const REFUSED: Envelope = { ok: false, error: { code: 'invalid-input', message: 'The call was refused.' } }
