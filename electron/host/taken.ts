import path from 'node:path'
import { encode, WIRE_CONTENT_TYPE } from '../../shared/contract/wire.ts'
import { readNamedFile } from '../services/files.ts'
import { MAX_OPEN_BYTES } from '../services/open-queue.ts'

/**
 * Whether the program that holds our port is this workbench with this data folder: only such a host knows the token.
 */
export const isOurs = (origin: string, token: string): Promise<boolean> =>
  succeeds(origin, token, 'app.info', {}, 2000)

/** Gives files to the host that runs already. @returns how many it took @throws AppError about a file that cannot be read */
export async function handOver(origin: string, token: string, files: readonly string[]): Promise<number> {
  let taken = 0
  for (const file of files) {
    const named = await readNamedFile(path.resolve(file), MAX_OPEN_BYTES)
    if (await succeeds(origin, token, 'open.offer', named, 60_000)) taken += 1
  }
  return taken
}

async function succeeds(
  origin: string,
  token: string,
  name: string,
  input: unknown,
  timeoutMs: number,
): Promise<boolean> {
  const headers = { 'x-workbench-token': token, 'content-type': WIRE_CONTENT_TYPE, origin }
  const body = encode(input)
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const answer = await fetch(`${origin}/rpc/${name}`, { method: 'POST', headers, body, signal })
    await answer.body?.cancel()
    return answer.ok && answer.headers.get('content-type') === WIRE_CONTENT_TYPE
  } catch {
    // Refused, cut off or not HTTP at all: whatever it is, it is not ours.
    return false
  }
}

/** What to do about a taken port. Another port is no way out: projects belong to the address. */
export function takenMessage(port: number, ours: boolean, url: string): string {
  if (ours) return `Variorum is already running for this data folder. Open ${url}`
  return [
    `Port ${port} is used by another program, and your projects belong to the address with that port.`,
    'End that program and start again. If you have no projects here yet, choose another port once:',
    'npm start -- --browser --port N (it will be remembered).',
  ].join('\n')
}

/** Said when the program moves to another address: what was made at the old one is still there, and shows only there. */
export const movedMessage = (port: number, before: number): string =>
  [
    `From now on Variorum uses port ${port}. Projects made at port ${before} show only there; to go back to them:`,
    `npm start -- --browser --port ${before}`,
  ].join('\n')
