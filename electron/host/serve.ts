import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { assertNever } from '../../shared/assert.ts'
import { createDispatcher, type Dispatch } from '../../shared/contract/dispatch.ts'
import { workbench } from '../../shared/contract/workbench.ts'
import { createServices } from '../services/index.ts'
import { isNodeError } from '../services/files.ts'
import { createOpenQueue } from '../services/open-queue.ts'
import type { Ports } from '../services/ports.ts'
import { answerCall } from './calls.ts'
import { createEventHub, type EventHub } from './events.ts'
import { judge } from './guard.ts'
import { refuse, sendFile } from './static.ts'

export type HostOptions = {
  /** Folder of the built renderer. */
  readonly root: string
  /** 0 takes any free port: for tests only, because the browser keeps projects per address. */
  readonly port: number
  readonly token: string
  readonly ports: Omit<Ports, 'openQueue' | 'announceWatch'>
}

export type Host = {
  readonly origin: string
  readonly port: number
  /** The address with the token in its fragment, which never reaches a server or a log. */
  readonly url: string
  openFiles(paths: readonly string[]): void
  emit(name: string, payload: unknown): void
  close(): Promise<void>
}

/** Thrown by `startHost` when something else listens on the port. */
export class PortTakenError extends Error {
  readonly port: number
  constructor(port: number) {
    super(`port ${port} is taken`)
    this.name = 'PortTakenError'
    this.port = port
  }
}

/** Serves the renderer and the contract on 127.0.0.1, to holders of the token only. @throws PortTakenError */
export async function startHost(options: HostOptions): Promise<Host> {
  const { log, parser } = options.ports
  const events = createEventHub()
  const openQueue = createOpenQueue((count) => events.emit('open.waiting', { count }))
  const services = createServices({
    ...options.ports,
    openQueue,
    announceWatch: (databaseKey, watch) => events.emit('watch.changed', { databaseKey, watch }),
  })
  const dispatch = createDispatcher(workbench, services, (name, cause) => log(`service.${name}`, cause))
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 })
  const port = await listen(server, options.port)
  const origin = `http://127.0.0.1:${port}`

  server.on('request', (request, response) => {
    const announce = (): void => {
      const count = openQueue.waiting()
      if (count > 0) events.emit('open.waiting', { count })
    }
    respond(request, response, { ...options, origin, dispatch, events, announce }).catch((cause: unknown) => {
      if (!isNodeError(cause) || cause.code !== 'ERR_STREAM_PREMATURE_CLOSE') log('host.request', cause)
      if (response.headersSent) response.destroy()
      else refuse(response, 500)
    })
  })

  return {
    origin,
    port,
    url: `${origin}/#t=${options.token}`,
    openFiles: (paths) => openQueue.push(paths),
    emit: (name, payload) => events.emit(name, payload),
    close: () =>
      new Promise((resolve) => {
        events.close()
        parser.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Responding = HostOptions & {
  readonly origin: string
  readonly dispatch: Dispatch
  readonly events: EventHub
  readonly announce: () => void
}

async function respond(request: IncomingMessage, response: ServerResponse, host: Responding): Promise<void> {
  const { method = '', url = '', headers } = request
  const verdict = judge({ method, url, headers }, host.origin, host.token)
  switch (verdict.kind) {
    case 'refuse':
      return refuse(response, verdict.status)
    case 'file':
      return sendFile(response, host.root, verdict.path, method === 'HEAD')
    case 'events':
      host.events.connect(response)
      return host.announce()
    case 'call':
      return answerCall(request, response, verdict.name, host.dispatch)
    default:
      return assertNever(verdict)
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new PortTakenError(port) : cause)
    })
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
