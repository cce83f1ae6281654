import { describe, expect, test } from 'vitest'
import {
  IDLE,
  step,
  timeLeft,
  type Run,
  type RunEvent,
} from '../../../../../renderer/src/features/import/run.ts'

const line = (path: string) => ({ path, outcome: { kind: 'not-read' } as const })
const play = (events: readonly RunEvent[]): Run => events.reduce(step, IDLE)

describe('the state of an import', () => {
  test('nothing but files starts it', () => {
    expect(
      play([{ kind: 'ended' }, { kind: 'cancelled', left: [line('a')] }, { kind: 'reading', path: 'a' }]),
    ).toBe(IDLE)
  })

  test('time left is the pace so far for what remains', () => {
    const run = play([
      { kind: 'added', count: 10, watched: false, at: 1000 },
      { kind: 'settled', lines: [line('a')], files: 1, current: null, at: 2000 },
      { kind: 'settled', lines: [line('b')], files: 1, current: null, at: 3000 },
      { kind: 'settled', lines: [line('c')], files: 1, current: null, at: 5000 },
      { kind: 'settled', lines: [line('d')], files: 1, current: null, at: 9000 },
    ])
    expect(timeLeft(run)).toBe(12_000)
  })

  test('time left is not guessed from the first files, nor after cancelling', () => {
    const begun: RunEvent[] = [
      { kind: 'added', count: 10, watched: false, at: 0 },
      { kind: 'settled', lines: [line('a')], files: 1, current: null, at: 60_000 },
    ]
    expect(timeLeft(play(begun))).toBeNull()
    const further: RunEvent[] = [
      ...begun,
      ...['b', 'c', 'd'].map((path): RunEvent => ({
        kind: 'settled',
        lines: [line(path)],
        files: 1,
        current: null,
        at: 90_000,
      })),
    ]
    expect(timeLeft(play(further))).not.toBeNull()
    expect(timeLeft(play([...further, { kind: 'cancelled', left: [] }]))).toBeNull()
  })
})
