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

type Calls = Map<string, AbortController>

/** Serves the contract to our window. A call is aborted by its id, or when its window goes away. */
export function serveCalls(ipc: IpcLike, dispatch: Dispatch): void {
  const callers = new Map<number, Calls>()

  /** Each window is listened to once, however many calls it makes. */
  function callsOf(sender: SenderLike): Calls {
    const known = callers.get(sender.id)
    if (known !== undefined) return known
    const calls: Calls = new Map()
    callers.set(sender.id, calls)
    sender.once('destroyed', () => {
      callers.delete(sender.id)
      calls.forEach((abort) => abort.abort())
    })
    return calls
  }

  ipc.handle(CHANNELS.invoke, async (event, name, input, callId) => {
    if (!isTrusted(event) || typeof name !== 'string' || typeof callId !== 'string') return REFUSED
    const calls = callsOf(event.sender)
    if (calls.has(callId)) return REFUSED
    const abort = new AbortController()
    calls.set(callId, abort)
    try {
      return await dispatch(name, input, { signal: abort.signal })
    } finally {
      calls.delete(callId)
    }
  })

  ipc.on(CHANNELS.cancel, (event, callId) => {
    if (isTrusted(event) && typeof callId === 'string') callers.get(event.sender.id)?.get(callId)?.abort()
  })
}

/** Hears from the preload which files somebody chose in our window. */
export function watchChosenFiles(ipc: Pick<IpcLike, 'on'>, note: (files: readonly string[]) => void): void {
  ipc.on(CHANNELS.chosen, (event, files) => {
    if (!isTrusted(event) || !Array.isArray(files)) return
    note(files.filter((file): file is string => typeof file === 'string'))
  })
}

const REFUSED: Envelope = { ok: false, error: { code: 'invalid-input', message: 'The call was refused.' } }
