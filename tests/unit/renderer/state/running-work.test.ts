import { describe, expect, test, vi } from 'vitest'
import { createRunningWork } from '../../../../renderer/src/state/running-work.ts'

const EXPORT = 'A bundle is being exported.'
const IMPORT = 'Sources are being imported.'

describe('work that is running', () => {
  test('is listed from its beginning to its end, once for each beginning', () => {
    const work = createRunningWork()
    const endExport = work.begin(EXPORT)
    const endImport = work.begin(IMPORT)
    work.begin(IMPORT)
    expect(work.running()).toEqual([EXPORT, IMPORT, IMPORT])
    endExport()
    endExport()
    endImport()
    expect(work.running()).toEqual([IMPORT])
  })
})

describe('leaving the project', () => {
  test('is free while nothing runs', async () => {
    const work = createRunningWork()
    expect(await work.mayLeave()).toBe(true)
    expect(work.question()).toBeNull()
  })

  test.each([true, false])(
    'is asked about while something runs, and the answer counts: %s',
    async (answer) => {
      const work = createRunningWork()
      work.begin(EXPORT)
      const heard = vi.fn()
      work.subscribe(heard)
      const leaving = work.mayLeave()
      expect(work.question()?.reasons).toEqual([EXPORT])
      expect(heard).toHaveBeenCalledTimes(1)
      work.question()?.answer(answer)
      expect(await leaving).toBe(answer)
      expect(work.question()).toBeNull()
      expect(heard).toHaveBeenCalledTimes(2)
    },
  )

  test('is allowed by itself once the work has ended meanwhile', async () => {
    const work = createRunningWork()
    const ends = [work.begin(EXPORT), work.begin(IMPORT)]
    const leaving = work.mayLeave()
    ends[0]?.()
    expect(work.question()?.reasons).toEqual([IMPORT])
    ends[1]?.()
    expect(work.question()).toBeNull()
    expect(await leaving).toBe(true)
  })

  test('asked for twice gives up the first wish', async () => {
    const work = createRunningWork()
    work.begin(EXPORT)
    const first = work.mayLeave()
    const second = work.mayLeave()
    expect(await first).toBe(false)
    work.question()?.answer(true)
    expect(await second).toBe(true)
  })
})
