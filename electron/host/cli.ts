import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { hostDataFolder } from '../launch/data-folder.mjs'
import { removeLeftovers } from '../services/leftovers.ts'
import { readSettings, writeSettings } from '../services/library/settings.ts'
import { hostArguments, type HostArguments } from './arguments.ts'
import { openExternally } from './open-externally.ts'
import { hostPorts } from './ports.ts'
import { PortTakenError, startHost, type Host } from './serve.ts'
import { isOurs, takenMessage } from './taken.ts'
import { keptToken } from './token.ts'

const DEFAULT_PORT = 43_117
const CODE = import.meta.dirname

const parsed = hostArguments(process.argv.slice(2))
if (parsed.ok) await run(parsed.value)
else stop(parsed.error, 2)

async function run(given: HostArguments): Promise<void> {
  const place = { platform: process.platform, home: os.homedir(), env: process.env }
  const dataFolder = path.resolve(given.data ?? hostDataFolder(place))
  const port = given.port ?? (await readSettings(dataFolder)).port ?? DEFAULT_PORT
  const token = await keptToken(dataFolder)
  const host = await start(dataFolder, port, token)
  if (host === null) return
  // Tidying that fails is no reason not to start; the next start tries again.
  await removeLeftovers(dataFolder, new Date()).catch(() => null)
  await writeSettings(dataFolder, { port })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(host))
  host.openFiles(given.files.map((file) => path.resolve(file)))
  process.stdout.write(`Variorum is at ${host.url}\n`)
  if (given.open) await openExternally(host.url)
}

async function start(dataFolder: string, port: number, token: string): Promise<Host | null> {
  const parserEntry = path.join(CODE, 'parser.js')
  const ports = hostPorts({ dataFolder, parserEntry, version: await version() })
  try {
    return await startHost({ root: path.join(CODE, '../renderer'), port, token, ports })
  } catch (cause) {
    if (!(cause instanceof PortTakenError)) throw cause
    const origin = `http://127.0.0.1:${port}`
    stop(takenMessage(port, await isOurs(origin, token), `${origin}/#t=${token}`), 1)
    return null
  }
}

async function version(): Promise<string> {
  const about: unknown = JSON.parse(await readFile(path.join(CODE, '../../package.json'), 'utf8'))
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown'
}

async function end(host: Host): Promise<void> {
  await host.close()
  process.exit(0)
}

function stop(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = exitCode
}
