import { beforeEach, expect, test } from 'vitest'
import { createInquiry } from '../../../../renderer/src/analysis/inquiry.ts'
import type { Comparer, Revisions } from '../../../../renderer/src/workers/compare-client.ts'
import { AppError } from '../../../../shared/contract/define.ts'

type Asked = {
  readonly signal: AbortSignal
  readonly answer: (value: unknown) => void
  readonly fail: () => void
}

let asked: Asked[]
let revisions: Revisions
let followers: Set<() => void>
beforeEach(() => {
  asked = []
  revisions = { texts: 0, claims: 0 }
  followers = new Set()
})

const comparer: Comparer = {
  ask: (_question, { signal }) =>
    new Promise((resolve, reject) => {
      asked.push({
        signal,
        answer: (value) => resolve(value as never),
        fail: () => reject(new AppError('internal', 'the worker broke')),
      })
    }),
  subscribe(listener) {
    followers.add(listener)
    return () => void followers.delete(listener)
  },
  getSnapshot: () => revisions,
  configure: () => undefined,
}

function revise(change: Partial<Revisions>): void {
  revisions = { ...revisions, ...change }
  for (const follow of followers) follow()
}

const settled = () => new Promise((done) => setTimeout(done))
const wording = () => createInquiry<'wording'>(comparer, { kind: 'wording', sources: null })

test('nothing is asked before somebody listens, and once for all who do', async () => {
  const inquiry = wording()
  expect(asked).toHaveLength(0)
  inquiry.subscribe(() => undefined)
  inquiry.subscribe(() => undefined)
  expect(asked).toHaveLength(1)
  asked[0]?.answer([])
  await settled()
  expect(inquiry.getSnapshot()).toEqual({ answer: [], progress: null, failure: null })
})

test('a change of the texts asks again and keeps the last answer meanwhile; one of the claims does not matter', async () => {
  const inquiry = wording()
  inquiry.subscribe(() => undefined)
  asked[0]?.answer(['before'])
  await settled()
  revise({ claims: 1 })
  expect(asked).toHaveLength(1)
  revise({ texts: 1 })
  expect(asked).toHaveLength(2)
  expect(inquiry.getSnapshot()).toMatchObject({ answer: ['before'], progress: 0 })
})

test('an answer that was overtaken by a change is not taken', async () => {
  const inquiry = wording()
  inquiry.subscribe(() => undefined)
  revise({ texts: 1 })
  expect(asked[0]?.signal.aborted).toBe(true)
  asked[1]?.answer(['new'])
  asked[0]?.answer(['old'])
  await settled()
  expect(inquiry.getSnapshot().answer).toEqual(['new'])
})

test('the last to leave ends the work, and who comes back asks anew', () => {
  const inquiry = wording()
  const leave = inquiry.subscribe(() => undefined)
  leave()
  expect(asked[0]?.signal.aborted).toBe(true)
  inquiry.subscribe(() => undefined)
  expect(asked).toHaveLength(2)
})

test('cancelled work leaves what was there, a failure says why, and either can be tried again', async () => {
  const inquiry = wording()
  inquiry.subscribe(() => undefined)
  inquiry.cancel()
  expect(asked[0]?.signal.aborted).toBe(true)
  expect(inquiry.getSnapshot()).toEqual({ answer: undefined, progress: null, failure: null })
  inquiry.retry()
  asked[1]?.fail()
  await settled()
  expect(inquiry.getSnapshot().failure?.message).toBe('the worker broke')
  inquiry.retry()
  expect(inquiry.getSnapshot()).toMatchObject({ progress: 0, failure: null })
})
