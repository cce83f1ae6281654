import type { Envelope, ErrorCode, Transport } from '../../../shared/contract/define.ts'
import { decode, encode, WIRE_CONTENT_TYPE } from '../../../shared/contract/wire.ts'
import { eventData } from './event-stream.ts'
import type { HostStatusStore } from './host-status.ts'

type Listener = (name: string, payload: unknown) => void

export type HttpTransportDeps = {
  /** Origin of the host; empty for the page's own. */
  readonly base: string
  readonly token: string
  readonly status: HostStatusStore
  readonly fetch: typeof fetch
  /** How long to wait before the nth attempt to reconnect, in milliseconds. */
  readonly backoff: (attempt: number) => number
}

/** Quick at first, because a restarting host is back in a second; then every ten seconds. */
export const reconnectDelay = (attempt: number): number => Math.min(10_000, 500 * 2 ** attempt)

/**
 * Calls the local host with `fetch`, and keeps one stream of events open while anyone listens. Being unreachable is
 * an ordinary answer (`disconnected`), so callers need not know which transport they have.
 */
export function createHttpTransport(deps: HttpTransportDeps): Transport {
  const headers = { 'x-workbench-token': deps.token, 'content-type': WIRE_CONTENT_TYPE }
  const listeners = new Set<Listener>()
  let stream: AbortController | null = null

  async function invoke(name: string, input: unknown, signal?: AbortSignal): Promise<unknown> {
    const request = {
      method: 'POST',
      headers,
      body: encode(input),
      ...(signal === undefined ? {} : { signal }),
    }
    try {
      const response = await deps.fetch(`${deps.base}/rpc/${encodeURIComponent(name)}`, request)
      if (!response.ok) return refusal(response.status)
      return decode(new Uint8Array(await response.arrayBuffer()))
    } catch {
      if (signal?.aborted === true) return failure('cancelled', 'The call was cancelled.')
      return failure('disconnected', 'The program behind this page does not answer.')
    }
  }

  function refusal(status: number): Envelope {
    if (status === 401) deps.status.set('refused')
    if (status === 401) return failure('disconnected', 'This tab is not signed in to the program behind it.')
    if (status === 413) return failure('too-large', 'The file is too large to send.')
    return failure('internal', `The program behind this page answered with ${status}.`)
  }

  async function listen(signal: AbortSignal): Promise<void> {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      try {
        const response = await deps.fetch(`${deps.base}/events`, { headers, signal })
        if (response.status === 401) return deps.status.set('refused')
        if (response.ok && response.body !== null) {
          deps.status.set('connected')
          attempt = 0
          for await (const data of eventData(response.body)) announce(data)
        }
      } catch {
        // Unreachable or cut off: the same as a stream that ended, so the loop tries again.
      }
      if (signal.aborted) return
      deps.status.set('reconnecting')
      await new Promise((resolve) => setTimeout(resolve, deps.backoff(attempt)))
    }
  }

  function announce(data: string): void {
    const event: unknown = JSON.parse(data)
    if (typeof event !== 'object' || event === null || !('name' in event) || typeof event.name !== 'string')
      return
    const payload = 'payload' in event ? event.payload : null
    for (const listener of listeners) listener(event.name, payload)
  }

  return {
    invoke,
    subscribe(listener) {
      listeners.add(listener)
      if (stream === null) {
        stream = new AbortController()
        void listen(stream.signal)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stream?.abort()
        stream = null
      }
    },
  }
}

/**
 * Takes the host's token out of the address, where it came in the fragment (never sent to a server, nor logged), and
 * keeps it for this tab only. Empty when this tab was opened without one.
 */
export function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('t')
  if (given !== null) {
    sessionStorage.setItem(TOKEN_KEY, given)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(TOKEN_KEY) ?? ''
}

const TOKEN_KEY = 'variorum.token'

const failure = (code: ErrorCode, message: string): Envelope => ({ ok: false, error: { code, message } })
