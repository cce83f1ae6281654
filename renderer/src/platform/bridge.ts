import { createBridge } from '../../../shared/contract/client.ts'
import type { NativeApi } from '../../../shared/contract/native.ts'
import { workbench } from '../../../shared/contract/workbench.ts'
import { hostStatus } from './host-status.ts'
import { createHttpTransport, reconnectDelay, takeToken } from './http.ts'
import { createNativeTransport } from './native.ts'

declare global {
  interface Window {
    /** Present in the desktop app only, put there by its preload. */
    readonly workbench?: NativeApi
  }
}

const transport =
  window.workbench === undefined
    ? createHttpTransport({
        base: '',
        token: takeToken(),
        status: hostStatus,
        fetch: window.fetch.bind(window),
        backoff: reconnectDelay,
      })
    : createNativeTransport(window.workbench)

/** The program behind the page, typed by the contract, wherever the page runs. */
export const bridge = createBridge(workbench, transport)
