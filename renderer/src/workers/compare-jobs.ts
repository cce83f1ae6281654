import { assertNever, present } from '../../../shared/assert.ts'
import { answer } from '../../../shared/compare/answer.ts'
import type { CompareSettings } from '../../../shared/compare/compare-settings.ts'
import type { Corpus } from '../../../shared/compare/corpus.ts'
import { createKnown } from '../../../shared/compare/known.ts'
import type { AnswerTo, Question, QuestionKind } from '../../../shared/compare/questions.ts'
import { AppError, asAppError } from '../../../shared/contract/define.ts'
import { CLAIM_TABLES, loadComparedClaims, loadCorpus } from '../data/compared.ts'
import { openDatabase, type WorkbenchDb } from '../data/db.ts'
import type { CompareReply, CompareRequest } from './compare-messages.ts'
import { createTurn } from './turn.ts'

/** Progress faster than this is not seen and only costs messages. */
const PROGRESS_EVERY_MS = 50
const OF_CLAIMS: ReadonlySet<string> = new Set(CLAIM_TABLES)

/**
 * The comparison worker without the worker. It reads the project's database itself, so that no text passes through the page,
 * keeps what it worked out, and reads again only what it was told has changed.
 */
export function createCompareJobs(
  reply: (message: CompareReply) => void,
): (request: CompareRequest) => Promise<void> {
  const known = createKnown()
  const running = new Map<number, AbortController>()
  let db: Promise<WorkbenchDb> | null = null
  let settings: CompareSettings | null = null
  let corpus: Corpus | null = null
  let answered = new Map<string, AnswerTo<QuestionKind>>()
  let textsAreStale = true
  let claimsAreStale = true
  let loading: Promise<Corpus> | null = null

  /** One reading at a time; those who come meanwhile wait for it, and read on if something changed since. */
  async function currentCorpus(): Promise<Corpus> {
    if (loading !== null) {
      await loading
      return currentCorpus()
    }
    if (corpus !== null && !textsAreStale && !claimsAreStale) return corpus
    const stale = { texts: textsAreStale || corpus === null, claims: claimsAreStale }
    textsAreStale = claimsAreStale = false
    loading = read(stale)
      .catch((cause: unknown) => {
        textsAreStale ||= stale.texts
        claimsAreStale ||= stale.claims
        throw cause
      })
      .finally(() => (loading = null))
    return loading
  }

  async function read(stale: { readonly texts: boolean; readonly claims: boolean }): Promise<Corpus> {
    const from = await present(db, 'an open database')
    let fresh = corpus
    if (stale.texts || fresh === null)
      fresh = await loadCorpus(from, present(settings, 'settings'), known, corpus)
    if (stale.claims) fresh = { ...fresh, claims: await loadComparedClaims(from) }
    corpus = fresh
    answered = new Map()
    return fresh
  }

  async function ask(id: number, question: Question): Promise<void> {
    const stop = new AbortController()
    running.set(id, stop)
    let lastProgress = 0
    const turn = createTurn(stop.signal, (share) => {
      const at = performance.now()
      if (at - lastProgress < PROGRESS_EVERY_MS) return
      lastProgress = at
      reply({ kind: 'progress', id, share })
    })
    try {
      const about = await currentCorpus()
      const key = JSON.stringify(question)
      const ready = answered.get(key) ?? (await answer(about, question, turn))
      if (about === corpus) answered.set(key, ready)
      reply({ kind: 'answer', id, answer: ready })
    } catch (cause) {
      const { code, message } = stop.signal.aborted
        ? new AppError('cancelled', 'nobody waits for the answer any more')
        : asAppError(cause)
      reply({ kind: 'failed', id, code, message })
    }
    running.delete(id)
  }

  return async (request) => {
    switch (request.kind) {
      case 'open':
        db = openDatabase(request.databaseKey)
        settings = request.settings
        return
      case 'settings':
        settings = request.settings
        textsAreStale = true
        return
      case 'changed':
        if (request.tables.some((table) => OF_CLAIMS.has(table))) claimsAreStale = true
        if (request.tables.some((table) => !OF_CLAIMS.has(table))) textsAreStale = true
        return
      case 'cancel':
        running.get(request.id)?.abort()
        return
      case 'ask':
        return ask(request.id, request.question)
      default:
        return assertNever(request)
    }
  }
}
