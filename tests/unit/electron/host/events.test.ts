import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createBridge } from '../../../../shared/contract/client.ts'
import { workbench } from '../../../../shared/contract/workbench.ts'
import { createHostStatus, type HostStatus } from '../../../../renderer/src/platform/host-status.ts'
import { createHttpTransport, reconnectDelay } from '../../../../renderer/src/platform/http.ts'
import { startTestHost, type TestHost, type TestHostOptions } from '../../../support/host.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const PARSER = path.resolve('tests/fixtures/parser-stub.mjs')

async function start(options: TestHostOptions = {}): Promise<TestHost> {
  const host = await startTestHost({ root: await temporaryFolder(), parserEntry: PARSER, ...options })
  onTestFinished(() => host.close())
  return host
}

/** The page's side: the real transport, with the `Origin` that a browser would add. */
function page(host: TestHost, token = host.token) {
  const status = createHostStatus('connected')
  const seen: HostStatus[] = []
  status.subscribe(() => seen.push(status.getSnapshot()))
  const transport = createHttpTransport({
    base: host.origin,
    token,
    status,
    backoff: () => 50,
    fetch(url, init) {
      const headers = new Headers(init?.headers)
      headers.set('origin', host.origin)
      return fetch(url, { ...init, headers })
    },
  })
  return { bridge: createBridge(workbench, transport), seen, status }
}

/** Collects events from a page until the test is over. */
function listen(bridge: ReturnType<typeof page>['bridge']) {
  const received: string[] = []
  onTestFinished(bridge.on('command.run', ({ command }) => void received.push(command)))
  onTestFinished(bridge.on('open.waiting', ({ count }) => void received.push(`waiting ${count}`)))
  return received
}

const until = (check: () => void) => expect.poll(() => attempt(check), { timeout: 10_000 }).toBe('ok')
const attempt = (check: () => void): string => {
  try {
    check()
    return 'ok'
  } catch (error) {
    return String(error)
  }
}

test('the page calls and hears the host; malformed events are dropped', async () => {
  const host = await start()
  const { bridge } = page(host)
  const received = listen(bridge)
  expect(await bridge.invoke('app.info', {})).toMatchObject({ version: '0.0.0-test' })
  host.openFiles(['/nowhere/a.zip'])
  await until(() => expect(received).toContain('waiting 1'))
  host.emit('command.run', { command: 7 })
  host.emit('command.run', { command: 'edit.undo' })
  await until(() => expect(received.at(-1)).toBe('edit.undo'))
  expect(received).not.toContain('7')
  await expect(bridge.invoke('open.next', {})).rejects.toMatchObject({ code: 'not-found' })
})

test('files that were waiting before the page came are announced to it', async () => {
  const host = await start()
  host.openFiles(['/nowhere/a.zip', '/nowhere/b.zip'])
  const received = listen(page(host).bridge)
  await until(() => expect(received).toEqual(['waiting 2']))
})

test('after a restart with the same token the page reconnects by itself', async () => {
  const first = await start()
  const { bridge, seen, status } = page(first)
  const received = listen(bridge)
  first.emit('command.run', { command: 'early' })
  await until(() => expect(status.getSnapshot()).toBe('connected'))
  await bridge.invoke('app.info', {})
  await first.close()
  await until(() => expect(seen).toContain('reconnecting'))
  await expect(bridge.invoke('app.info', {})).rejects.toMatchObject({ code: 'disconnected' })
  const second = await start({ port: first.port, token: first.token })
  await until(() => expect(status.getSnapshot()).toBe('connected'))
  second.emit('command.run', { command: 'edit.redo' })
  await until(() => expect(received).toContain('edit.redo'))
})

test('a tab with a wrong token is told so and stops trying', async () => {
  const host = await start()
  const { bridge, status } = page(host, 'x'.repeat(43))
  listen(bridge)
  await until(() => expect(status.getSnapshot()).toBe('refused'))
  await expect(bridge.invoke('app.info', {})).rejects.toMatchObject({ code: 'disconnected' })
})

test('aborting a call is reported as cancelled', async () => {
  const { bridge } = page(await start())
  const cancel = new AbortController()
  const parsing = bridge.invoke(
    'import.parse',
    { fileName: 'hang.txt', bytes: new Uint8Array() },
    cancel.signal,
  )
  setTimeout(() => cancel.abort(), 200)
  await expect(parsing).rejects.toMatchObject({ code: 'cancelled' })
})

test('attempts to reconnect become rarer, up to one in ten seconds', () => {
  expect([0, 1, 2, 10].map(reconnectDelay)).toEqual([500, 1000, 2000, 10_000])
})
