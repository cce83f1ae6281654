import { expect, test } from 'vitest'
import { judge, type Incoming } from '../../../../electron/host/guard.ts'

const ORIGIN = 'http://127.0.0.1:43117'
const TOKEN = 'k'.repeat(43)

/** A call as our own page makes it; tests change one thing at a time. */
function call(change: Partial<Incoming> & { readonly without?: string } = {}): Incoming {
  const headers = {
    host: '127.0.0.1:43117',
    origin: ORIGIN,
    'x-workbench-token': TOKEN,
    'content-type': 'application/x-variorum',
    ...change.headers,
  }
  const kept = Object.entries(headers).filter(([name]) => name !== change.without)
  return { method: 'POST', url: '/rpc/app.info', ...change, headers: Object.fromEntries(kept) }
}

const verdict = (request: Incoming) => judge(request, ORIGIN, TOKEN)

test('our own page may call, listen and load files', () => {
  expect(verdict(call())).toEqual({ kind: 'call', name: 'app.info' })
  expect(verdict(call({ method: 'GET', url: '/events', without: 'content-type' }))).toEqual({
    kind: 'events',
  })
  expect(verdict(call({ method: 'GET', url: '/?a=b', without: 'x-workbench-token' }))).toEqual({
    kind: 'file',
    path: '/',
  })
  expect(verdict(call({ method: 'HEAD', url: '/assets/a.js' }))).toEqual({
    kind: 'file',
    path: '/assets/a.js',
  })
})

test.each([
  ['a host name that was rebound to this machine', { headers: { host: 'evil.example:43117' } }, 421],
  ['another port in Host', { headers: { host: '127.0.0.1:80' } }, 421],
  ['localhost, which is another origin', { headers: { host: 'localhost:43117' } }, 421],
  ['no Host', { without: 'host' }, 421],
  ['a foreign page', { headers: { origin: 'https://evil.example' } }, 403],
  ['a foreign page that loads a file', { method: 'GET', url: '/', headers: { origin: 'null' } }, 403],
  ['a program that names no origin', { without: 'origin' }, 403],
  ['no token', { without: 'x-workbench-token' }, 401],
  ['a wrong token', { headers: { 'x-workbench-token': 'k'.repeat(42) } }, 401],
  ['the token twice', { headers: { 'x-workbench-token': [TOKEN, TOKEN] } }, 401],
  ['events without a token', { method: 'GET', url: '/events', without: 'x-workbench-token' }, 401],
  ['a form', { headers: { 'content-type': 'text/plain' } }, 415],
  ['a call by GET', { method: 'GET' }, 405],
  ['a preflight', { method: 'OPTIONS', without: 'x-workbench-token' }, 401],
  ['a write to a file', { method: 'PUT', url: '/index.html' }, 405],
  ['events by POST', { url: '/events' }, 405],
  ['a call with a strange name', { url: '/rpc/a%2fb' }, 404],
  ['a call without a name', { url: '/rpc/' }, 404],
  ['an absolute address', { method: 'GET', url: 'http://evil.example/' }, 400],
  ['an empty address', { method: 'GET', url: '' }, 400],
])('%s is refused', (_what, change, status) => {
  expect(verdict(call(change))).toEqual({ kind: 'refuse', status })
})
