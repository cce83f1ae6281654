import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { AppError } from '../../shared/contract/define.ts'
import { hostDataFolder } from '../launch/data-folder.mjs'
import { removeLeftovers } from '../services/leftovers.ts'
import { readSettings, writeSettings } from '../services/library/settings.ts'
import { hostArguments, type HostArguments } from './arguments.ts'
import { openExternally } from './open-externally.ts'
import { hostPorts } from './ports.ts'
import { PortTakenError, startHost, type Host } from './serve.ts'
import { handOver, isOurs, takenMessage } from './taken.ts'
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
  const host = await start(dataFolder, port, token, given.files)
  if (host === null) return
  // Tidying that fails is no reason not to start; the next start tries again.
  await removeLeftovers(dataFolder, new Date()).catch(() => null)
  await writeSettings(dataFolder, { port })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(host))
  host.openFiles(given.files.map((file) => path.resolve(file)))
  process.stdout.write(`Variorum is at ${host.url}\n`)
  if (given.open) await openExternally(host.url)
}

async function start(
  dataFolder: string,
  port: number,
  token: string,
  files: readonly string[],
): Promise<Host | null> {
  const parserEntry = path.join(CODE, 'parser.js')
  const ports = hostPorts({ dataFolder, parserEntry, version: await version() })
  try {
    return await startHost({ root: path.join(CODE, '../renderer'), port, token, ports })
  } catch (cause) {
    if (!(cause instanceof PortTakenError)) throw cause
    const origin = `http://127.0.0.1:${port}`
    const ours = await isOurs(origin, token)
    const taken = ours ? await handOver(origin, token, files).catch(unreadable) : 0
    if (taken > 0) process.stdout.write(`Opening ${taken} in the Variorum that runs already.\n`)
    else stop(takenMessage(port, ours, `${origin}/#t=${token}`), 1)
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

function unreadable(cause: unknown): number {
  if (!(cause instanceof AppError)) throw cause
  stop(cause.message, 1)
  return 0
}

function stop(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = exitCode
}
