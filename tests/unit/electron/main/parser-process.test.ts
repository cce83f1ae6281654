import { expect, test } from 'vitest'
import { utilityParser, type Fork, type UtilityChild } from '../../../../electron/main/parser-process.ts'

type Started = {
  readonly child: UtilityChild
  readonly options: Parameters<Fork>[2]
  exit(code: number): void
  killed: boolean
}

/** Utility processes that answer by echoing, unless told to say nothing. */
function processes(silent = false) {
  const started: Started[] = []
  const fork: Fork = (_entry, _args, options) => {
    const messages: ((message: unknown) => void)[] = []
    const exits: ((code: number) => void)[] = []
    const child: UtilityChild = {
      stderr: null,
      postMessage(message) {
        const { id, fileName } = message as { id: number; fileName: string }
        if (!silent) queueMicrotask(() => messages.forEach((listener) => listener({ id, outcome: fileName })))
      },
      on: (_event, listener) => messages.push(listener),
      once: (_event, listener) => exits.push(listener),
      kill: () => (one.killed = true),
    }
    const one: Started = {
      child,
      options,
      exit: (code) => exits.forEach((listener) => listener(code)),
      killed: false,
    }
    started.push(one)
    return child
  }
  return { started, parser: utilityParser(fork, '/app/parser.js', () => {}) }
}

const alive = new AbortController().signal
const file = (fileName: string) => ({ fileName, bytes: new Uint8Array() })

test('one process serves file after file, without our environment and with a bounded heap', async () => {
  const { started, parser } = processes()
  expect(await parser.run(file('a'), alive)).toEqual({ kind: 'answered', outcome: 'a' })
  expect(await parser.run(file('b'), alive)).toEqual({ kind: 'answered', outcome: 'b' })
  expect(started).toHaveLength(1)
  expect(started[0]?.options).toMatchObject({
    env: {},
    execArgv: ['--max-old-space-size=1024'],
    disclaim: true,
  })
})

test('a process that dies ends its file, and the next file gets a new one', async () => {
  const { started, parser } = processes(true)
  const first = parser.run(file('a'), alive)
  started[0]?.exit(5)
  expect(await first).toEqual({ kind: 'died', detail: 'exit 5' })
  void parser.run(file('b'), alive)
  expect(started).toHaveLength(2)
})

test('aborting kills the process; aborting before the start starts none', async () => {
  const { started, parser } = processes(true)
  const abort = new AbortController()
  const running = parser.run(file('a'), abort.signal)
  abort.abort()
  expect(await running).toMatchObject({ kind: 'died' })
  expect(started[0]?.killed).toBe(true)
  expect(await parser.run(file('b'), abort.signal)).toMatchObject({ kind: 'died' })
  expect(started).toHaveLength(1)
})
