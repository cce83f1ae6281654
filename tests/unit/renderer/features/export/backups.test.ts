import { describe, expect, test, vi } from 'vitest'
import { createBackups } from '../../../../../renderer/src/features/export/backups.ts'
import { AppError } from '../../../../../shared/contract/define.ts'

const MINUTE = 60_000

function deferred() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve: () => resolve() }
}

/** Backups on a clock that is moved by hand. */
function atHand(write: () => Promise<void> = () => Promise.resolve()) {
  let now = 0
  let timers: { readonly at: number; readonly run: () => void }[] = []
  const written: number[] = []
  const failures: string[] = []
  const backups = createBackups({
    write: async () => {
      written.push(now / MINUTE)
      await write()
    },
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    onFailure: (cause) => failures.push(cause.code),
  })
  const until = async (minutes: number) => {
    for (;;) {
      const next = timers.toSorted((a, b) => a.at - b.at)[0]
      if (next === undefined || next.at > minutes * MINUTE) break
      timers = timers.filter((timer) => timer !== next)
      now = next.at
      next.run()
      await vi.waitFor(() => Promise.resolve())
    }
    now = minutes * MINUTE
  }
  return { backups, written, failures, until }
}

describe('automatic backups', () => {
  test('nothing changed, nothing written', async () => {
    const { written, until } = atHand()
    await until(600)
    expect(written).toEqual([])
  })

  test('are written two minutes after the last change', async () => {
    const { backups, written, until } = atHand()
    backups.noteChange()
    await until(1)
    backups.noteChange()
    await until(60)
    expect(written).toEqual([3])
  })

  test('come every ten minutes while the work never pauses', async () => {
    const { backups, written, until } = atHand()
    for (let minute = 0; minute <= 40; minute++) {
      await until(minute)
      backups.noteChange()
    }
    expect(written).toEqual([10, 20, 30, 40])
  })

  test('hold up a window that closes until the one that is under way is written', async () => {
    const slow = deferred()
    const { backups, written, until } = atHand(() => slow.promise)
    let left = false
    backups.noteChange()
    await until(2)
    const leaving = backups.leave().then(() => (left = true))
    await until(3)
    expect([written, left]).toEqual([[2], false])
    slow.resolve()
    await leaving
    await backups.leave()
    expect([written, left]).toEqual([[2], true])
  })

  test('are written at once when the page is left, unless one has just been written', async () => {
    const { backups, written, until } = atHand()
    backups.noteChange()
    void backups.leave()
    await until(0.5)
    backups.noteChange()
    void backups.leave()
    await until(2)
    void backups.leave()
    await until(2.5)
    void backups.leave()
    expect(written).toEqual([0, 2])
  })

  test('are tried again after a failure, which is told once', async () => {
    let failing = true
    const { backups, written, failures, until } = atHand(() =>
      failing ? Promise.reject(new AppError('internal', 'The disk is full.')) : Promise.resolve(),
    )
    backups.noteChange()
    await until(25)
    failing = false
    await until(60)
    expect(written).toEqual([2, 12, 22, 32])
    expect(failures).toEqual(['internal'])
  })

  test('a program that is away is no news', async () => {
    const { backups, failures, until } = atHand(() => Promise.reject(new AppError('disconnected', 'Away.')))
    backups.noteChange()
    await until(60)
    expect(failures).toEqual([])
  })

  test('a project the host finds too large is told once and not tried again', async () => {
    const { backups, written, failures, until } = atHand(() =>
      Promise.reject(new AppError('too-large', 'Too large.')),
    )
    backups.noteChange()
    await until(20)
    backups.noteChange()
    await until(60)
    expect(written).toEqual([2])
    expect(failures).toEqual(['too-large'])
  })
})
