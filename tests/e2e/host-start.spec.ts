import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'

// The browser host as a program: what a person sees who starts it twice, or after a crash, or on a taken port.

const running: ChildProcess[] = []

test.afterEach(async () => {
  for (const child of running.splice(0)) await end(child, 'SIGKILL')
})

type Started = { readonly child: ChildProcess; readonly lines: readonly string[] }

function start(data: string, ...more: string[]): ChildProcess {
  const args = ['dist/electron/host.js', '--no-open', '--data', data, ...more]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  return child
}

/** Waits for the address, and keeps what is printed after it too. */
async function serve(data: string, ...more: string[]): Promise<Started> {
  const child = start(data, ...more)
  const lines: string[] = []
  child.stdout?.on('data', (text: Buffer) => lines.push(...text.toString().trimEnd().split('\n')))
  await expect.poll(() => lines.length).toBeGreaterThan(0)
  return { child, lines }
}

async function refuse(
  data: string,
  ...more: string[]
): Promise<{ readonly code: unknown; readonly message: string }> {
  const child = start(data, ...more)
  let message = ''
  child.stderr?.on('data', (text: Buffer) => (message += text.toString()))
  const [code] = (await once(child, 'close')) as unknown[]
  return { code, message }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? String(address.port) : ''
}

test('it prints one line with its address, and keeps port and token over restarts and crashes', async ({
  request,
}) => {
  const data = test.info().outputPath('data')
  const port = await freePort()
  const first = await serve(data, '--port', port)
  expect(first.lines).toHaveLength(1)
  expect(first.lines[0]).toMatch(new RegExp(`^Variorum is at http://127\\.0\\.0\\.1:${port}/#t=[\\w-]{43}$`))
  expect((await request.get(`http://127.0.0.1:${port}/`)).status()).toBe(200)
  await end(first.child, 'SIGKILL')
  const second = await serve(data)
  expect(second.lines).toEqual(first.lines)
  await end(second.child, 'SIGTERM')
  expect(second.child.exitCode).toBe(process.platform === 'win32' ? null : 0)
})

test('a second start says that it runs already, and where', async () => {
  const data = test.info().outputPath('data')
  const { lines } = await serve(data, '--port', await freePort())
  const { code, message } = await refuse(data)
  expect([code, message]).toEqual([1, expect.stringContaining('already running')])
  expect(message).toContain(lines[0]?.replace('Variorum is at ', ''))
})

test('another port is no second program for the same data; later it is said where the projects are', async () => {
  const data = test.info().outputPath('data')
  const port = await freePort()
  const first = await serve(data, '--port', port)
  const elsewhere = await freePort()
  const { code, message } = await refuse(data, '--port', elsewhere)
  expect([code, message]).toEqual([1, expect.stringContaining(`already running`)])
  await end(first.child, 'SIGKILL')
  const second = start(data, '--port', elsewhere)
  let told = ''
  second.stderr?.on('data', (text: Buffer) => (told += text.toString()))
  await expect.poll(() => told).toContain(`--port ${port}`)
})

test('a port taken by another program is an error that says what to do, and is not remembered', async () => {
  const stranger = createServer((socket) => socket.end('not http')).listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  const address = stranger.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const data = test.info().outputPath('data')
  const { code, message } = await refuse(data, '--port', port)
  stranger.close()
  expect(code).toBe(1)
  expect(message).toContain(`Port ${port} is used by another program`)
  expect(await readFile(`${data}/settings.json`, 'utf8').catch(() => 'none')).toBe('none')
})

test('wrong arguments are explained', async () => {
  const { code, message } = await refuse(test.info().outputPath('data'), '--port', '80')
  expect([code, message]).toEqual([2, expect.stringContaining('1024')])
})
