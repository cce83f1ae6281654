import { expect, test } from 'vitest'
import { createPageReader } from '../../../../../electron/services/import/saved-page.ts'
import type { ParserReply, ParserTask } from '../../../../../electron/services/ports.ts'
import { createQueue } from '../../../../../electron/services/queue.ts'
import { MAX_FILE_BYTES } from '../../../../../shared/contract/workbench.ts'

const alive = new AbortController().signal
const bytes = new Uint8Array([1])
const PAGE = { html: '<p>Words', address: null, parts: [] }

function reader(reply: ParserReply) {
  const asked: ParserTask[] = []
  const parser = {
    run: async (task: ParserTask) => {
      asked.push(task)
      return reply
    },
    close: () => undefined,
  }
  const deps = { parser, log: () => undefined, timeout: () => 1000, inTurn: createQueue() }
  return { read: createPageReader(deps), asked }
}

test('the parser process is asked for the page in a file', async () => {
  const { read, asked } = reader({ kind: 'answered', outcome: PAGE })
  expect(await read({ format: 'mhtml', bytes }, alive)).toEqual({ page: PAGE })
  expect(asked).toEqual([{ fileName: 'mhtml', bytes, page: 'mhtml' }])
})

test.each<[string, ParserReply]>([
  ['a process that died', { kind: 'died', detail: 'killed' }],
  ['nonsense', { kind: 'answered', outcome: { html: 1 } }],
  ['no page', { kind: 'answered', outcome: null }],
])('%s gives no page', async (_, reply) => {
  const { read } = reader(reply)
  expect(await read({ format: 'webarchive', bytes }, alive)).toEqual({ page: null })
})

test('a file that is too large is not read at all', async () => {
  const { read, asked } = reader({ kind: 'answered', outcome: PAGE })
  const large = new Uint8Array(MAX_FILE_BYTES + 1)
  expect(await read({ format: 'mhtml', bytes: large }, alive)).toEqual({ page: null })
  expect(asked).toEqual([])
})
