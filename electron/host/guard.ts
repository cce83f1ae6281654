import { createHash, timingSafeEqual } from 'node:crypto'
import { WIRE_CONTENT_TYPE } from '../../shared/contract/wire.ts'

export type Incoming = {
  readonly method: string
  readonly url: string
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined }
}

export type Verdict =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'events' }
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'refuse'; readonly status: 400 | 401 | 403 | 404 | 405 | 415 | 421 }

const CALL = '/rpc/'

/**
 * What a request may have. The checks, in order: our own `Host`, against DNS rebinding; no foreign `Origin`; for
 * everything but files the token, which no other page or program of another user can know; for calls our `Origin` and
 * a content type no form can send, so that a cross-origin attempt needs a preflight, and that is never answered.
 */
export function judge(request: Incoming, origin: string, token: string): Verdict {
  if (`http://${one(request, 'host')}` !== origin) return refuse(421)
  const sender = one(request, 'origin')
  if (sender !== '' && sender !== origin) return refuse(403)
  const path = /^\/[^?#]*/.exec(request.url)?.[0]
  if (path === undefined) return refuse(400)
  if (path !== '/events' && !path.startsWith(CALL))
    return request.method === 'GET' || request.method === 'HEAD' ? { kind: 'file', path } : refuse(405)
  if (!sameSecret(one(request, 'x-workbench-token'), token)) return refuse(401)
  if (path === '/events') return request.method === 'GET' ? { kind: 'events' } : refuse(405)
  if (request.method !== 'POST') return refuse(405)
  if (sender !== origin) return refuse(403)
  if (one(request, 'content-type') !== WIRE_CONTENT_TYPE) return refuse(415)
  const name = /^[A-Za-z.]{1,80}$/.exec(path.slice(CALL.length))?.[0]
  return name === undefined ? refuse(404) : { kind: 'call', name }
}

type Refusal = Extract<Verdict, { kind: 'refuse' }>
const refuse = (status: Refusal['status']): Refusal => ({ kind: 'refuse', status })

/** A header given once; repeated ones count as absent. */
function one(request: Incoming, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

/** Compares in constant time; hashing first makes the lengths equal. */
function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
