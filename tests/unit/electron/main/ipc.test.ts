import { expect, test } from 'vitest'
import { createEmitter } from '../../../../electron/main/events.ts'
import { isTrusted, serveCalls, type IpcEventLike, type IpcLike } from '../../../../electron/main/ipc.ts'
import { createNativeTransport } from '../../../../renderer/src/platform/native.ts'
import { createBridge } from '../../../../shared/contract/client.ts'
import { AppError, type Services } from '../../../../shared/contract/define.ts'
import { createDispatcher } from '../../../../shared/contract/dispatch.ts'
import { workbench, type Workbench } from '../../../../shared/contract/workbench.ts'

const OURS = { url: 'app://workbench/index.html', parent: null }

/** A window's end of the channels: who it is, where its frame is, and whether it is still there. */
function senderAt(frame: IpcEventLike['senderFrame'], id = 1) {
  const gone: (() => void)[] = []
  const event: IpcEventLike = {
    sender: { id, once: (_event, listener) => gone.push(listener) },
    senderFrame: frame,
  }
  return { event, destroy: () => gone.forEach((listener) => listener()) }
}

/** The real dispatcher on services that answer as little as possible; parsing waits until it is cancelled. */
function main() {
  const listeners = new Map<string, (event: IpcEventLike, ...values: unknown[]) => unknown>()
  const ipc: IpcLike = {
    handle: (channel, listener) => void listeners.set(channel, listener),
    on: (channel, listener) => listeners.set(channel, listener),
  }
  const none = async (): Promise<never> => Promise.reject(new AppError('not-found', 'Not here.'))
  const services: Services<Workbench> = {
    'app.info': async () => ({ version: '1', host: 'electron', dataFolder: '/data', saveDialog: true }),
    'import.parse': (_file, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new AppError('cancelled', 'Cancelled.')))
      }),
    'export.save': none,
    'open.next': none,
    'backup.write': none,
    'backup.list': none,
    'backup.read': none,
    'shell.openLink': none,
  }
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
  await expect(page.invoke('open.next', {})).rejects.toMatchObject({
    code: 'not-found',
    message: 'Not here.',
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
