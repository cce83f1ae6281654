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
import { handOver, isOurs, movedMessage, takenMessage } from './taken.ts'
import { keptToken } from './token.ts'

const DEFAULT_PORT = 43_117
const CODE = import.meta.dirname

const parsed = hostArguments(process.argv.slice(2))
if (parsed.ok) await run(parsed.value)
else stop(parsed.error, 2)

async function run(given: HostArguments): Promise<void> {
  const place = { platform: process.platform, home: os.homedir(), env: process.env }
  const dataFolder = path.resolve(given.data ?? hostDataFolder(place))
  const { port: before } = await readSettings(dataFolder)
  const port = given.port ?? before ?? DEFAULT_PORT
  const token = await keptToken(dataFolder)
  const moves = before !== null && before !== port
  // Two programs would write the same backups and settings.
  if (moves && (await isOurs(originAt(before), token))) return joinOther(before, token, given.files)
  const host = await start(dataFolder, port, token, given.files)
  if (host === null) return
  // Tidying that fails is no reason not to start; the next start tries again.
  await removeLeftovers(dataFolder, new Date()).catch(() => null)
  await writeSettings(dataFolder, { port })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(host))
  host.openFiles(given.files.map((file) => path.resolve(file)))
  process.stdout.write(`Variorum is at ${host.url}\n`)
  if (moves) process.stderr.write(`${movedMessage(port, before)}\n`)
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
    if (await isOurs(originAt(port), token)) await joinOther(port, token, files)
    else stop(takenMessage(port, false, ''), 1)
    return null
  }
}

function originAt(port: number): string {
  return `http://127.0.0.1:${port}`
}

/** Gives the files to the program that runs already for this data folder, or says where it is. */
async function joinOther(port: number, token: string, files: readonly string[]): Promise<void> {
  const origin = originAt(port)
  const taken = await handOver(origin, token, files).catch(unreadable)
  if (taken > 0) process.stdout.write(`Opening ${taken} in the Variorum that runs already.\n`)
  else stop(takenMessage(port, true, `${origin}/#t=${token}`), 1)
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
