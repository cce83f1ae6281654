import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError } from '../../shared/contract/define.ts'
import type { Dispatch } from '../../shared/contract/dispatch.ts'
import { decode, encode, WIRE_CONTENT_TYPE } from '../../shared/contract/wire.ts'
import { SECURITY_HEADERS } from '../services/web/headers.ts'
import { refuse } from './static.ts'

/** The largest request, in bytes: a bundle with its originals and the framing around it. */
const MAX_BODY_BYTES = 256 * 1024 * 1024

/** Answers one contract call. The caller closing its connection aborts the work. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  dispatch: Dispatch,
): Promise<void> {
  const abort = new AbortController()
  response.on('close', () => abort.abort())
  const body = await readBody(request)
  if (body === null) return refuse(response, 413)
  const message = decoded(body)
  if (message === null) return refuse(response, 400)
  const answer = encode(await dispatch(name, message.value, { signal: abort.signal }))
  if (response.destroyed) return
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': WIRE_CONTENT_TYPE,
    'content-length': answer.byteLength,
    'cache-control': 'no-store',
  })
  response.end(answer)
}

/** The whole body, or null when it is too large: by its declared length before a byte is kept, else while reading. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function decoded(body: Uint8Array): { readonly value: unknown } | null {
  try {
    return { value: decode(body) }
  } catch (cause) {
    if (cause instanceof AppError) return null
    throw cause
  }
}
