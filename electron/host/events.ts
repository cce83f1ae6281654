import type { ServerResponse } from 'node:http'
import { SECURITY_HEADERS } from '../services/web/headers.ts'

/** More tabs than anyone has; a reload loop must not pile up streams. */
const MAX_STREAMS = 100
const KEEP_ALIVE_MS = 20_000

export type EventHub = {
  connect(response: ServerResponse): void
  emit(name: string, payload: unknown): void
  close(): void
}

/** Sends events to every connected page, as server-sent events that the page reads with `fetch` to carry its token. */
export function createEventHub(): EventHub {
  const streams = new Set<ServerResponse>()
  const send = (text: string): void => streams.forEach((stream) => stream.write(text))
  const keepAlive = setInterval(() => send(': \n\n'), KEEP_ALIVE_MS).unref()
  return {
    connect(response) {
      if (streams.size >= MAX_STREAMS) {
        response.writeHead(503, SECURITY_HEADERS).end()
        return
      }
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      })
      response.write(': connected\n\n')
      streams.add(response)
      response.on('close', () => streams.delete(response))
    },
    emit(name, payload) {
      send(`data: ${JSON.stringify({ name, payload })}\n\n`)
    },
    close() {
      clearInterval(keepAlive)
      streams.forEach((stream) => stream.end())
      streams.clear()
    },
  }
}
