import { commonOrder } from './common-order.ts'
import { segmenter } from './segmenter.ts'

/** A stretch of words that stayed, went or came. */
export type WordChange = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Beyond this a comparison would be felt, and nobody could read it: the whole is shown as replaced. */
const MOST_EDITS = 2000
/** A lonely word this short between two changes says nothing by itself; reading is easier when it goes with them. */
const SHORT = 3

/**
 * What changed between two passages, word by word, in reading order: what went stands before what came. The parts that
 * are not `added` make up `before`, those that are not `removed` make up `after`.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const matches = commonOrder(old, fresh, MOST_EDITS) ?? []
  const changes: WordChange[] = []
  let [oldAt, freshAt] = [0, 0]
  for (const [oldNext, freshNext] of [...matches, [old.length, fresh.length] as const]) {
    push(changes, 'removed', old.slice(oldAt, oldNext))
    push(changes, 'added', fresh.slice(freshAt, freshNext))
    push(changes, 'same', old.slice(oldNext, oldNext + 1))
    ;[oldAt, freshAt] = [oldNext + 1, freshNext + 1]
  }
  return tidied(changes)
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|\s+|./gsu
/** Scripts that do not put spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/**
 * Words, and the spaces and marks between them, in order; joined they are the text. Only what has no spaces is segmented
 * by the dictionary, which takes ten times as long.
 */
function wordsOf(text: string): readonly string[] {
  return (text.match(TOKEN) ?? []).flatMap((token) =>
    UNSPACED.test(token) ? Array.from(segmenter('word').segment(token), ({ segment }) => segment) : [token],
  )
}

function push(changes: WordChange[], kind: WordChange['kind'], words: readonly string[]): void {
  const text = words.join('')
  const last = changes.at(-1)
  if (text === '') return
  if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text }
  else changes.push({ kind, text })
}

/** Runs of changes as one of each kind, with what little stayed between them. */
function tidied(changes: readonly WordChange[]): readonly WordChange[] {
  const tidy: WordChange[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    push(tidy, 'removed', [removed])
    push(tidy, 'added', [added])
    ;[removed, added] = ['', '']
  }
  for (const [index, { kind, text }] of changes.entries()) {
    const lonely = text.trim().length <= SHORT && !/\S\s+\S|\n/.test(text)
    const inside = (removed !== '' || added !== '') && index < changes.length - 1
    // A space that stayed between a word that went and one that came is no reason to join them.
    const joins = lonely && inside && (text.trim() !== '' || (removed !== '' && added !== ''))
    if (kind === 'same' && !joins) {
      flush()
      push(tidy, 'same', [text])
      continue
    }
    if (kind !== 'added') removed += text
    if (kind !== 'removed') added += text
  }
  flush()
  return tidy
}
