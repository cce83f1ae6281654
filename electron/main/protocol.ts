import { readFile } from 'node:fs/promises'
import { headersFor, SECURITY_HEADERS } from '../services/web/headers.ts'
import { resolveInside } from '../services/web/resolve-inside.ts'
import { APP_SCHEME, isOurs } from './origin.ts'

/** Standard, for storage; secure; fetchable. Nothing that bypasses the policy or admits other origins. */
export const PRIVILEGED_SCHEMES = [
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]

export type RequestLike = { readonly url: string; readonly method: string }

/** Serves the built renderer under `app://workbench/`, with the same headers as the browser host. */
export async function answerRequest(root: string, request: RequestLike): Promise<Response> {
  const notFound = new Response(null, { status: 404, headers: SECURITY_HEADERS })
  if (!isOurs(request.url) || request.method !== 'GET') return notFound
  const file = resolveInside(root, new URL(request.url).pathname || '/')
  const content = file === null ? null : await readFile(file).catch(() => null)
  if (file === null || content === null) return notFound
  return new Response(new Uint8Array(content), { headers: headersFor(file) })
}
