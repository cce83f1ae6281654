import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { hostPorts } from '../../electron/host/ports.ts'
import { startHost, type Host } from '../../electron/host/serve.ts'
import { newToken } from '../../electron/host/token.ts'

export type TestHost = Host & { readonly token: string; readonly dataFolder: string }

export type TestHostOptions = {
  /** Folder of the built renderer; the real build unless a test brings its own. */
  readonly root?: string
  readonly parserEntry?: string
  readonly port?: number
  readonly token?: string
  readonly dataFolder?: string
}

/** The real local host on a free port, with a data folder of its own that goes away on `close`. */
export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const ownFolder = options.dataFolder === undefined
  const dataFolder = options.dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'variorum-host-')))
  const token = options.token ?? newToken()
  const parserEntry = path.resolve(options.parserEntry ?? 'dist/electron/parser.js')
  const host = await startHost({
    root: path.resolve(options.root ?? 'dist/renderer'),
    port: options.port ?? 0,
    token,
    ports: hostPorts({ dataFolder, parserEntry, version: '0.0.0-test' }),
  })
  return {
    ...host,
    token,
    dataFolder,
    async close() {
      await host.close()
      if (ownFolder) await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
