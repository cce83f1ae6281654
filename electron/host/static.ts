import { open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { headersFor, SECURITY_HEADERS } from '../services/web/headers.ts'
import { resolveInside } from '../services/web/resolve-inside.ts'

/** Answers with one file of the renderer, or 404; folders are never listed. `bodyless` is for HEAD. */
export async function sendFile(
  response: ServerResponse,
  root: string,
  urlPath: string,
  bodyless: boolean,
): Promise<void> {
  const file = resolveInside(root, urlPath)
  const handle = file === null ? null : await open(file, 'r').catch(() => null)
  if (file === null || handle === null) return refuse(response, 404)
  try {
    const info = await handle.stat()
    if (!info.isFile()) return refuse(response, 404)
    response.writeHead(200, { ...headersFor(file), 'content-length': info.size })
    if (bodyless) response.end()
    else await pipeline(handle.createReadStream({ autoClose: false }), response)
  } finally {
    await handle.close()
  }
}

/** Ends a response with a status and no detail: whoever sends such requests is owed none. */
export function refuse(response: ServerResponse, status: number): void {
  response
    .writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
    .end(`${status}\n`)
}
