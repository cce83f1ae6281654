import path from 'node:path'
import { expect, test } from 'vitest'
import { createEmitter } from '../../../../electron/main/events.ts'
import { isTrusted, serveCalls, type IpcEventLike, type IpcLike } from '../../../../electron/main/ipc.ts'
import { createServices } from '../../../../electron/services/index.ts'
import { createOpenQueue } from '../../../../electron/services/open-queue.ts'
import type { ParserProcess } from '../../../../electron/services/ports.ts'
import { createNativeTransport } from '../../../../renderer/src/platform/native.ts'
import { createBridge } from '../../../../shared/contract/client.ts'
import { createDispatcher } from '../../../../shared/contract/dispatch.ts'
import { workbench } from '../../../../shared/contract/workbench.ts'

const OURS = { url: 'app://workbench/index.html', parent: null }

/** A window's end of the channels: who it is, where its frame is, and whether it is still there. */
function senderAt(frame: IpcEventLike['senderFrame'], id = 1) {
  const gone: (() => void)[] = []
  const event: IpcEventLike = {
    sender: { id, once: (_event, listener) => gone.push(listener) },
    senderFrame: frame,
  }
  return { event, gone, destroy: () => gone.forEach((listener) => listener()) }
}

const waitForAbort: ParserProcess['run'] = (_file, signal) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'died', detail: 'stopped' }))
  })

/** The real services, with a parser that never finishes. */
function main() {
  const listeners = new Map<string, (event: IpcEventLike, ...values: unknown[]) => unknown>()
  const ipc: IpcLike = {
    handle: (channel, listener) => void listeners.set(channel, listener),
    on: (channel, listener) => listeners.set(channel, listener),
  }
  const services = createServices({
    version: '1',
    host: 'electron',
    dataFolder: path.resolve('no-such-folder'),
    parser: { run: waitForAbort, close: () => {} },
    saveDialog: async () => null,
    folderDialog: async () => null,
    announceWatch: () => undefined,
    openLink: async () => {},
    window: null,
    openQueue: createOpenQueue(() => {}),
    log: () => {},
    now: () => new Date(0),
  })
  serveCalls(
    ipc,
    createDispatcher(workbench, services, () => {}),
  )
  return (channel: string, event: IpcEventLike, ...values: unknown[]) =>
    listeners.get(channel)?.(event, ...values)
}

/** The page's end, through the same transport the renderer uses. */
function pageOn(send: ReturnType<typeof main>, event: IpcEventLike) {
  return createBridge(
    workbench,
    createNativeTransport({
      invoke: async (name, input, callId) => send('wb:invoke', event, name, input, callId),
      cancel: (callId) => void send('wb:cancel', event, callId),
      subscribe: () => () => {},
    }),
  )
}

const file = { fileName: 'a.txt', bytes: new Uint8Array([1]) }

test('our page is answered through the contract', async () => {
  const page = pageOn(main(), senderAt(OURS).event)
  expect(await page.invoke('app.info', {})).toMatchObject({ host: 'electron', saveDialog: true })
  await expect(page.invoke('shell.openLink', { url: 'file:///etc/passwd' })).rejects.toMatchObject({
    code: 'invalid-input',
    message: 'Only web and mail links can be opened.',
  })
})

test.each([
  ['a frame that is gone', null],
  ['a frame inside our page', { url: OURS.url, parent: {} }],
  ['another origin', { url: 'https://evil.example/', parent: null }],
  ['an origin that begins like ours', { url: 'app://workbench.evil/', parent: null }],
  ['no address', { url: '', parent: null }],
])('%s is refused', async (_who, frame) => {
  const { event } = senderAt(frame)
  expect(isTrusted(event)).toBe(false)
  expect(await main()('wb:invoke', event, 'app.info', {}, 'call')).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
})

test('unknown names, prototype names and malformed calls are refused', async () => {
  const send = main()
  const { event } = senderAt(OURS)
  for (const name of ['app.quit', '__proto__', 'toString']) {
    expect(await send('wb:invoke', event, name, {}, 'call')).toMatchObject({
      error: { code: 'unknown-method' },
    })
  }
  expect(await send('wb:invoke', event, 7, {}, 'call')).toMatchObject({ ok: false })
  expect(await send('wb:invoke', event, 'app.info', {})).toMatchObject({ ok: false })
  expect(await send('wb:invoke', event, 'app.info', { surplus: true }, 'call')).toMatchObject({ ok: false })
})

test('a call is cancelled by its caller, not by another window', async () => {
  const send = main()
  const own = senderAt(OURS, 1)
  const call = send('wb:invoke', own.event, 'import.parse', file, 'same id')
  send('wb:cancel', senderAt(OURS, 2).event, 'same id')
  send('wb:cancel', senderAt({ url: OURS.url, parent: {} }, 1).event, 'same id')
  expect(await Promise.race([call, Promise.resolve('still running')])).toBe('still running')
  send('wb:cancel', own.event, 'same id')
  expect(await call).toMatchObject({ error: { code: 'cancelled' } })
})

test('an aborted signal cancels the call across the process boundary', async () => {
  const abort = new AbortController()
  const parsing = pageOn(main(), senderAt(OURS).event).invoke('import.parse', file, abort.signal)
  abort.abort()
  await expect(parsing).rejects.toMatchObject({ code: 'cancelled' })
  await expect(
    pageOn(main(), senderAt(OURS).event).invoke('app.info', {}, abort.signal),
  ).rejects.toMatchObject({
    code: 'cancelled',
  })
})

test('a window that goes away takes its calls with it', async () => {
  const { event, destroy } = senderAt(OURS)
  const parsing = pageOn(main(), event).invoke('import.parse', file)
  destroy()
  await expect(parsing).rejects.toMatchObject({ code: 'cancelled' })
})

test('a window is listened to once, however many calls it makes', async () => {
  const { event, gone } = senderAt(OURS)
  const page = pageOn(main(), event)
  for (let call = 0; call < 50; call += 1) await page.invoke('app.info', {})
  expect(gone).toHaveLength(1)
})

test('events reach every window that is still there', () => {
  const sent: unknown[] = []
  const window = (name: string, destroyed: boolean) => ({
    webContents: {
      isDestroyed: () => destroyed,
      send: (...message: unknown[]) => void sent.push([name, ...message]),
    },
  })
  createEmitter(() => [window('a', false), window('b', true)])('open.waiting', { count: 1 })
  expect(sent).toEqual([['a', 'wb:event', 'open.waiting', { count: 1 }]])
})
