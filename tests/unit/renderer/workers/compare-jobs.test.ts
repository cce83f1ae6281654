import { expect, test, vi } from 'vitest'
import { binSources } from '../../../../renderer/src/data/sources.ts'
import { createCompareJobs } from '../../../../renderer/src/workers/compare-jobs.ts'
import type { CompareReply } from '../../../../renderer/src/workers/compare-messages.ts'
import { createTurn } from '../../../../renderer/src/workers/turn.ts'
import { COMPARE_DEFAULTS } from '../../../../shared/compare/compare-settings.ts'
import { freshDatabase } from '../../../support/database.ts'
import { twoReports } from '../../../support/two-reports.ts'

async function jobs() {
  const db = await freshDatabase()
  const reports = await twoReports(db)
  const replies: CompareReply[] = []
  const tell = createCompareJobs((reply) => replies.push(reply))
  await tell({ kind: 'open', databaseKey: db.databaseKey, settings: COMPARE_DEFAULTS })
  let id = 0
  const ask = async () => {
    await tell({ kind: 'ask', id: ++id, question: { kind: 'dossier' } })
    return replies.at(-1)
  }
  return { db, tell, ask, replies, ...reports }
}

test('the worker reads the project itself, and reads again once it was told of a change', async () => {
  const { db, tell, ask, agency, wire } = await jobs()
  expect(await ask()).toMatchObject({ kind: 'answer', answer: { sources: { length: 2 } } })
  await binSources(db, [agency.id])
  expect(await ask()).toMatchObject({ answer: { sources: { length: 2 } } })
  await tell({ kind: 'changed', tables: ['sources'] })
  expect(await ask()).toMatchObject({ kind: 'answer', answer: { sources: [wire.id] } })
})

test('what could not be read is read again by the next question', async () => {
  const { db, tell, ask, agency, wire } = await jobs()
  await ask()
  await binSources(db, [agency.id])
  await tell({ kind: 'changed', tables: ['sources'] })
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new Error('the disk is gone')
  })
  expect(await ask()).toMatchObject({ kind: 'failed' })
  reading.mockRestore()
  expect(await ask()).toMatchObject({ kind: 'answer', answer: { sources: [wire.id] } })
})

test('what was cancelled while it waited is told to be, and the next question is answered', async () => {
  const { tell, ask, replies } = await jobs()
  const asked = tell({
    kind: 'ask',
    id: 90,
    question: {
      kind: 'similar',
      place: { sourceId: 'gone' as never, versionId: 'gone' as never, start: 0 as never, end: 1 as never },
      most: 3,
    },
  })
  await tell({ kind: 'cancel', id: 90 })
  await asked
  expect(replies.filter((reply) => reply.id === 90)).toHaveLength(1)
  expect(await ask()).toMatchObject({ kind: 'answer' })
})

test('a turn ends work at its next rest once it is aborted', async () => {
  const stop = new AbortController()
  const turn = createTurn(stop.signal, () => undefined)
  await turn.rest()
  stop.abort(new Error('enough'))
  await expect(turn.rest()).rejects.toThrow('enough')
})
