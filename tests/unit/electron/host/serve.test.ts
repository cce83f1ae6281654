import { mkdir, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { PortTakenError } from '../../../../electron/host/serve.ts'
import { handOver, isOurs, takenMessage } from '../../../../electron/host/taken.ts'
import { CONTENT_SECURITY_POLICY } from '../../../../electron/services/web/headers.ts'
import { decode, encode } from '../../../../shared/contract/wire.ts'
import { startTestHost, type TestHost, type TestHostOptions } from '../../../support/host.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const STUB = 'tests/fixtures/parser-stub.mjs'

async function start(options: TestHostOptions = {}): Promise<TestHost> {
  const root = await temporaryFolder()
  await mkdir(path.join(root, 'assets'))
  await writeFile(path.join(root, 'index.html'), '<!doctype html><title>Page</title>')
  await writeFile(path.join(root, 'assets', 'a.js'), 'void 0')
  const host = await startTestHost({ root, parserEntry: STUB, ...options })
  onTestFinished(() => host.close())
  return host
}

const signed = (host: TestHost) => ({
  'x-workbench-token': host.token,
  'content-type': 'application/x-variorum',
  origin: host.origin,
})

async function call(
  host: TestHost,
  name: string,
  input: unknown,
  signal = AbortSignal.timeout(20_000),
): Promise<unknown> {
  const request = { method: 'POST', headers: signed(host), body: encode(input), signal }
  const response = await fetch(`${host.origin}/rpc/${name}`, request)
  return decode(new Uint8Array(await response.arrayBuffer()))
}

/** A request as `fetch` would never send it: the path goes out as it is written. */
function rawStatus(
  host: TestHost,
  urlPath: string,
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port: host.port, path: urlPath, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

test('the page and its files are served with their types and the security headers', async () => {
  const host = await start()
  const page = await fetch(host.origin)
  expect(await page.text()).toContain('<title>Page</title>')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  const head = await fetch(`${host.origin}/assets/a.js`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '6', ''])
})

test('folders, missing files and paths that climb out are not found', async () => {
  const host = await start()
  for (const urlPath of [
    '/assets',
    '/assets/',
    '/none.js',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%',
  ]) {
    expect([urlPath, await rawStatus(host, urlPath)]).toEqual([urlPath, 404])
  }
})

test('refusals carry the security headers and no detail', async () => {
  const host = await start()
  const refused = await fetch(`${host.origin}/rpc/app.info`, { method: 'POST' })
  expect([refused.status, await refused.text()]).toEqual([401, '401\n'])
  expect(refused.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  expect(await rawStatus(host, '/', { host: 'evil.example' })).toBe(421)
})

test('it listens on this machine only', async () => {
  const host = await start()
  expect(host.origin).toBe(`http://127.0.0.1:${host.port}`)
  await expect(fetch(`http://[::1]:${host.port}/`)).rejects.toThrow('fetch failed')
})

test('calls are answered through the contract, bytes in and out', async () => {
  const host = await start()
  expect(await call(host, 'app.info', {})).toMatchObject({
    ok: true,
    value: { host: 'browser', saveDialog: false },
  })
  const databaseKey = '0f8fad5b-d9cb-469f-a165-70867728950e'
  const bytes = new Uint8Array([1, 2, 3])
  const { value } = (await call(host, 'backup.write', { databaseKey, title: 'Peru', bytes })) as {
    value: { name: string }
  }
  const read = await call(host, 'backup.read', { databaseKey, name: value.name })
  expect(read).toEqual({ ok: true, value: { bytes } })
})

test('what the contract does not know or does not allow is answered as such', async () => {
  const host = await start()
  expect(await call(host, 'app.quit', {})).toMatchObject({ error: { code: 'unknown-method' } })
  expect(await call(host, 'constructor', {})).toMatchObject({ error: { code: 'unknown-method' } })
  expect(await call(host, 'app.info', { extra: 1 })).toMatchObject({ error: { code: 'invalid-input' } })
  const traversal = { databaseKey: '0f8fad5b-d9cb-469f-a165-70867728950e', name: '../../token' }
  expect(await call(host, 'backup.read', traversal)).toMatchObject({ error: { code: 'invalid-input' } })
})

test('a body that is no message, or is declared too large, is refused', async () => {
  const host = await start()
  const url = `${host.origin}/rpc/app.info`
  const damaged = await fetch(url, { method: 'POST', headers: signed(host), body: 'hello there' })
  expect(damaged.status).toBe(400)
  expect(await rawPost(host, { 'content-length': String(300 * 1024 * 1024) })).toBe(413)
})

function rawPost(host: TestHost, headers: Record<string, string>): Promise<number | undefined> {
  const options = { host: '127.0.0.1', port: host.port, path: '/rpc/app.info', method: 'POST' }
  return new Promise((resolve, reject) => {
    const request = httpRequest({ ...options, headers: { ...signed(host), ...headers } }, (response) => {
      resolve(response.statusCode)
      request.destroy()
    })
    request.on('error', reject)
    request.write('x')
  })
}

test('a caller that goes away stops the parse, and the next one is served', async () => {
  const host = await start()
  const leave = new AbortController()
  const hung = call(host, 'import.parse', { fileName: 'hang.txt', bytes: new Uint8Array() }, leave.signal)
  const next = call(host, 'import.parse', { fileName: 'next.txt', bytes: new Uint8Array([65, 66]) })
  setTimeout(() => leave.abort(), 300)
  await expect(hung).rejects.toThrow('abort')
  expect(await next).toMatchObject({ ok: true, value: { code: 'empty' } })
})

test('a taken port is an error that names it; the host that holds it is recognised by its token', async () => {
  const host = await start()
  const second = startTestHost({ port: host.port, parserEntry: STUB, dataFolder: host.dataFolder })
  await expect(second).rejects.toBeInstanceOf(PortTakenError)
  expect(await isOurs(host.origin, host.token)).toBe(true)
  expect(await isOurs(host.origin, 'x'.repeat(43))).toBe(false)
  await host.close()
  expect(await isOurs(host.origin, host.token)).toBe(false)
})

test('a second start hands its files to the host that runs, in order', async () => {
  const host = await start()
  const folder = await temporaryFolder()
  const files = ['a.txt', 'b.txt'].map((name) => path.join(folder, name))
  for (const file of files) await writeFile(file, path.basename(file))
  expect(await handOver(host.origin, host.token, files)).toBe(2)
  expect(await call(host, 'open.next', {})).toMatchObject({ value: { fileName: 'a.txt' } })
  const value = { fileName: 'b.txt', bytes: new TextEncoder().encode('b.txt') }
  expect(await call(host, 'open.next', {})).toEqual({ ok: true, value })
})

test('files are handed to nobody else, and a file that cannot be read is told', async () => {
  const host = await start()
  const file = path.join(await temporaryFolder(), 'a.txt')
  await expect(handOver(host.origin, host.token, [file])).rejects.toMatchObject({ code: 'not-found' })
  await writeFile(file, 'a')
  expect(await handOver(host.origin, 'x'.repeat(43), [file])).toBe(0)
  expect(await call(host, 'open.next', {})).toEqual({ ok: true, value: null })
})

test('the message about a taken port says what to do', () => {
  expect(takenMessage(43_117, true, 'http://127.0.0.1:43117/#t=k')).toContain('already running')
  expect(takenMessage(43_117, false, '')).toMatch(/Port 43117 is used by another program[^]*--port N/)
})
