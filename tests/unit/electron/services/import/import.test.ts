import path from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { forkedParser } from '../../../../../electron/host/parser-process.ts'
import { createImporter, parseTimeout } from '../../../../../electron/services/import/import.ts'
import type { ParserProcess } from '../../../../../electron/services/ports.ts'
import { MAX_FILE_BYTES } from '../../../../../shared/contract/workbench.ts'

const STUB = path.resolve('tests/fixtures/parser-stub.mjs')
const alive = new AbortController().signal
const file = (fileName: string, bytes = new Uint8Array([65])) => ({ fileName, bytes })

function importer(timeout = 20_000) {
  const notes: string[] = []
  const log = (event: string): void => void notes.push(event)
  const parser = forkedParser(STUB, log, 64)
  onTestFinished(() => parser.close())
  return { read: createImporter({ parser, log, timeout: () => timeout }), notes }
}

test('a file is read by one process, which is kept for the next file', async () => {
  const { read } = importer()
  const first = await read(file('first.txt'), alive)
  expect(first).toMatchObject({ kind: 'refused', code: 'empty' })
  expect(await read(file('second.txt'), alive)).toEqual(first)
})

test('a file that crashes the process is refused and costs no other file', async () => {
  const { read, notes } = importer()
  const outcomes = await Promise.all(['a.txt', 'crash.txt', 'b.txt'].map((name) => read(file(name), alive)))
  expect(outcomes.map((outcome) => outcome.kind === 'refused' && outcome.code)).toEqual([
    'empty',
    'crashed',
    'empty',
  ])
  expect(notes).toContain('parser.died')
})

test('a process that is killed from outside in the middle of a file costs that file only', async () => {
  const { read } = importer()
  const reader = await read(file('a.txt'), alive)
  const pid = Number(/\d+/.exec(reader.kind === 'refused' ? (reader.detail ?? '') : '')?.[0])
  const hung = read(file('hang.txt'), alive)
  setTimeout(() => process.kill(pid, 'SIGKILL'), 200)
  expect(await hung).toMatchObject({ code: 'crashed' })
  expect(await read(file('b.txt'), alive)).toMatchObject({ code: 'empty' })
})

test('a file that outlasts its time is refused, the process is killed, and the next one starts its own time', async () => {
  const { read } = importer(4000)
  const [hung, next] = await Promise.all([read(file('hang.txt'), alive), read(file('next.txt'), alive)])
  expect(hung).toEqual({ kind: 'refused', code: 'timed-out', detail: null })
  expect(next).toMatchObject({ code: 'empty' })
})

test('a file that eats the memory of the process is refused, and the host lives on', async () => {
  const { read } = importer(60_000)
  expect(await read(file('hog.txt'), alive)).toMatchObject({ code: 'crashed' })
  expect(await read(file('next.txt'), alive)).toMatchObject({ code: 'empty' })
})

test('cancelling stops a parse that runs, and one that waits is never started', async () => {
  const { read } = importer()
  const cancel = new AbortController()
  const running = read(file('hang.txt'), cancel.signal)
  const waiting = read(file('crash.txt'), cancel.signal)
  const other = read(file('other.txt'), alive)
  cancel.abort()
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  expect(await other).toMatchObject({ code: 'empty' })
})

test('an answer that is no outcome is refused, an answer to another question is ignored', async () => {
  const { read, notes } = importer()
  expect(await read(file('nonsense.txt'), alive)).toEqual({ kind: 'refused', code: 'crashed', detail: null })
  expect(notes).toContain('parser.malformed')
  expect(await read(file('stray.txt'), alive)).not.toMatchObject({ detail: 'someone else' })
})

test('the process sees no file but its own code, and no environment', async () => {
  const { read } = importer()
  expect(await read(file(`read ${path.resolve('package.json')}`), alive)).toMatchObject({
    detail: 'ERR_ACCESS_DENIED',
  })
  expect(await read(file(`read ${STUB}`), alive)).toMatchObject({
    detail: expect.stringMatching(/bytes$/) as string,
  })
  const seen = await read(file('environment'), alive)
  expect(seen).not.toMatchObject({ detail: expect.stringContaining('PATH') as string })
})

test('a file over the limit is refused without reading it', async () => {
  const { read } = importer()
  const large = new Uint8Array(MAX_FILE_BYTES + 1)
  expect(await read(file('crash.txt', large), alive)).toEqual({
    kind: 'refused',
    code: 'too-large',
    detail: null,
  })
})

test('the time allowed grows with the file', () => {
  expect(parseTimeout(0)).toBe(20_000)
  expect(parseTimeout(64_000_000)).toBe(84_000)
  expect(parseTimeout(2)).toBe(20_001)
})

test('the time allowed grows with the pages, which no file can claim without bound', () => {
  expect(parseTimeout(0, 1000)).toBe(80_000)
  expect(parseTimeout(0, 1e12)).toBe(parseTimeout(0, 3000))
  expect(parseTimeout(0, -5)).toBe(20_000)
  expect(parseTimeout(0, Number.NaN)).toBe(20_000)
})

describe('a file that says how many pages it has', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const reading = (claims: readonly number[], takes: number) => {
    const parser: ParserProcess = {
      close: () => undefined,
      run: (_file, signal, onPages) =>
        new Promise((resolve) => {
          for (const pages of claims) onPages?.(pages)
          signal.addEventListener('abort', () => resolve({ kind: 'died', detail: 'stopped' }))
          setTimeout(
            () => resolve({ kind: 'answered', outcome: { kind: 'refused', code: 'empty', detail: null } }),
            takes,
          )
        }),
    }
    const timeout = (_bytes: number, pages = 0) => 1000 + pages
    const outcome = createImporter({ parser, log: () => undefined, timeout })(file('a.pdf'), alive)
    return vi.advanceTimersByTimeAsync(60_000).then(() => outcome)
  }

  test('is given time for them', async () => {
    expect(await reading([5000], 4000)).toMatchObject({ code: 'empty' })
    expect(await reading([], 4000)).toMatchObject({ code: 'timed-out' })
    expect(await reading([2000], 4000)).toMatchObject({ code: 'timed-out' })
  })

  test('cannot ask for more again and again', async () => {
    expect(await reading([1, 50_000], 4000)).toMatchObject({ code: 'timed-out' })
  })
})
