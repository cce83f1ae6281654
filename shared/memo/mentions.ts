import type { Memo } from '../project/memo.ts'
import { referenceKey, referencesIn, type Mention } from './references.ts'

/** What is mentioned, by kind and id, with the memos that do, in the order of their titles. */
export type Mentions = ReadonlyMap<string, readonly Mention[]>

/**
 * Reads of all memos what they mention. A reader keeps what it read: a memo that has not changed is not read again, and who
 * is mentioned by the same memos as before is given the same list.
 */
export function createMentionReader(): (memos: readonly Memo[]) => Mentions {
  let keysOf = new Map<Memo['id'], { readonly body: string; readonly keys: readonly string[] }>()
  let last: Mentions = new Map()
  return (memos) => {
    const next = new Map<string, Mention[]>()
    const read: typeof keysOf = new Map()
    for (const { id, title, body } of memos.toSorted((a, b) => a.title.localeCompare(b.title))) {
      const known = keysOf.get(id)
      const keys = known?.body === body ? known.keys : [...new Set(referencesIn(body).map(referenceKey))]
      read.set(id, { body, keys })
      for (const key of keys) next.set(key, [...(next.get(key) ?? []), { id, title }])
    }
    keysOf = read
    last = new Map([...next].map(([key, list]) => [key, same(last.get(key), list)]))
    return last
  }
}

const same = (known: readonly Mention[] | undefined, list: readonly Mention[]): readonly Mention[] =>
  known?.length === list.length &&
  known.every(({ id, title }, at) => id === list[at]?.id && title === list[at].title)
    ? known
    : list
