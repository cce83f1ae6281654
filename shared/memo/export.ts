import type { Memo } from '../project/memo.ts'
import { referenceKey, referencePattern, type Reference, type ReferenceKind } from './references.ts'

/** What a reference leads to, in Markdown for a footnote; null where the words say it all. */
export type ReferenceNotes = ReadonlyMap<string, string>

/**
 * A memo as Markdown for other programs: references are their words, with a footnote that quotes the passage and names its
 * source, or says what else is meant. One thing has one footnote, however often it is mentioned.
 */
export function exportMemo({ title, body }: Pick<Memo, 'title' | 'body'>, notes: ReferenceNotes): string {
  const numbers = new Map<string, number>()
  const mark = (reference: Pick<Reference, 'kind' | 'id'>): string => {
    const key = referenceKey(reference)
    if (!notes.has(key)) return ''
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return `[^${number}]`
  }
  const text = body.replace(
    referencePattern('g'),
    (_, kind: ReferenceKind, id: string, words = '') => `${words}${mark({ kind, id })}`,
  )
  const footnotes = [...numbers].map(([key, number]) => `[^${number}]: ${oneLine(notes.get(key) ?? '')}`)
  return [`# ${oneLine(title)}`, text.trim(), footnotes.join('\n')].filter(Boolean).join('\n\n') + '\n'
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A name every file system takes, made of the title. */
export function memoFileName({ title }: Pick<Memo, 'title'>): string {
  const name = title
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim()
  return `${name === '' ? 'Memo' : name}.md`
}
