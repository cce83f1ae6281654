import type { CompareSettings } from '../../../shared/compare/compare-settings.ts'
import type { AnswerTo, QuestionKind, QuestionOf } from '../../../shared/compare/questions.ts'
import { AppError } from '../../../shared/contract/define.ts'
import { CLAIM_TABLES, TEXT_TABLES } from '../data/compared.ts'
import type { WorkbenchDb } from '../data/db.ts'
import { onWrites } from '../data/on-writes.ts'
import type { CompareReply, CompareRequest } from './compare-messages.ts'

type Asking = {
  readonly signal: AbortSignal
  /** Is told the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** How often what is compared has changed, so that answers of before are known to be old. */
export type Revisions = { readonly texts: number; readonly claims: number }

/** The comparison of a project, in a worker that starts with the first question. */
export type Comparer = {
  /** @throws AppError `cancelled` when the signal is aborted, `internal` when the worker fails */
  readonly ask: <Kind extends QuestionKind>(
    question: QuestionOf<Kind>,
    asking: Asking,
  ) => Promise<AnswerTo<Kind>>
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => Revisions
  readonly configure: (settings: CompareSettings) => void
}

/** Writes come in bursts; they are passed on together. */
const QUIET_MS = 150

type Waiting = {
  readonly answer: (reply: Extract<CompareReply, { kind: 'answer' }>) => void
  readonly progress: (share: number) => void
  readonly fail: (cause: AppError) => void
}

/** The comparison of a project. Nothing ends it but the page. */
export function createComparer(db: WorkbenchDb, given: CompareSettings): Comparer {
  let settings = given
  let worker: Worker | null = null
  let revisions: Revisions = { texts: 0, claims: 0 }
  let lastId = 0
  let unsaid = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  const listeners = new Set<() => void>()
  const waiting = new Map<number, Waiting>()

  const send = (request: CompareRequest) => worker?.postMessage(request)

  function start(): Worker {
    const started = new Worker(new URL('./compare.worker.ts', import.meta.url), {
      type: 'module',
      name: 'compare',
    })
    started.addEventListener('message', ({ data }: MessageEvent<CompareReply>) => {
      const who = waiting.get(data.id)
      if (data.kind === 'progress') return who?.progress(data.share)
      waiting.delete(data.id)
      if (data.kind === 'answer') return who?.answer(data)
      return who?.fail(new AppError(data.code, data.message))
    })
    started.addEventListener('error', (event: Event) => {
      // What failed once is started anew by the next question.
      started.terminate()
      worker = null
      const left = [...waiting.values()]
      waiting.clear()
      // One that could not be loaded says nothing.
      const said = event instanceof ErrorEvent ? event.message : ''
      const why = said === '' ? 'The comparison stopped unexpectedly.' : said
      for (const who of left) who.fail(new AppError('internal', why))
    })
    worker = started
    send({ kind: 'open', databaseKey: db.databaseKey, settings })
    return started
  }

  function bump(change: (before: Revisions) => Revisions): void {
    revisions = change(revisions)
    for (const listener of listeners) listener()
  }

  function passOn(): void {
    timer = null
    const tables = [...unsaid]
    unsaid = new Set()
    send({ kind: 'changed', tables })
    const claims = tables.some((table) => (CLAIM_TABLES as readonly string[]).includes(table))
    const texts = tables.some((table) => (TEXT_TABLES as readonly string[]).includes(table))
    bump((before) => ({
      texts: before.texts + (texts ? 1 : 0),
      claims: before.claims + (claims || texts ? 1 : 0),
    }))
  }

  onWrites(db, [...TEXT_TABLES, ...CLAIM_TABLES], (written) => {
    if (worker === null) return
    for (const table of written) unsaid.add(table)
    timer ??= setTimeout(passOn, QUIET_MS)
  })

  return {
    ask<Kind extends QuestionKind>(question: QuestionOf<Kind>, { signal, onProgress }: Asking) {
      return new Promise<AnswerTo<Kind>>((resolve, reject) => {
        if (signal.aborted) return reject(new AppError('cancelled', 'nobody asks any more'))
        const id = ++lastId
        const giveUp = () => {
          waiting.delete(id)
          send({ kind: 'cancel', id })
          reject(new AppError('cancelled', 'nobody asks any more'))
        }
        signal.addEventListener('abort', giveUp)
        const ended = () => signal.removeEventListener('abort', giveUp)
        waiting.set(id, {
          answer({ answer }) {
            ended()
            resolve(answer)
          },
          progress: (share) => onProgress?.(share),
          fail(cause) {
            ended()
            reject(cause)
          },
        })
        if (worker === null) start()
        send({ kind: 'ask', id, question })
      })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getSnapshot: () => revisions,
    configure(next) {
      if (next === settings) return
      settings = next
      send({ kind: 'settings', settings })
      bump(({ texts, claims }) => ({ texts: texts + 1, claims: claims + 1 }))
    },
  }
}
