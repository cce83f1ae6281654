import { AppError } from '../../shared/contract/define.ts'
import { encode, WIRE_CONTENT_TYPE } from '../../shared/contract/wire.ts'

/**
 * Whether the program that holds our port is this workbench with this data folder: only such a host knows the token.
 */
export async function isOurs(origin: string, token: string): Promise<boolean> {
  const headers = { 'x-workbench-token': token, 'content-type': WIRE_CONTENT_TYPE, origin }
  try {
    const signal = AbortSignal.timeout(2000)
    const answer = await fetch(`${origin}/rpc/app.info`, {
      method: 'POST',
      headers,
      body: encode({}),
      signal,
    })
    await answer.body?.cancel()
    return answer.ok && answer.headers.get('content-type') === WIRE_CONTENT_TYPE
  } catch (cause) {
    if (cause instanceof AppError) throw cause
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
