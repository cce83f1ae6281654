import type { Memo } from '../project/memo.ts'
import { shortened } from '../text/shorten.ts'

/** What a memo can refer to. */
export type ReferenceKind = 'source' | 'annotation' | 'claim' | 'code' | 'party' | 'memo'

/** A reference as it stands in the body of a memo, `[[kind:id|words]]`. What it leads to may be gone by now. */
export type Reference = { readonly kind: ReferenceKind; readonly id: string; readonly words: string }

const PATTERN = String.raw`\[\[(source|annotation|claim|code|party|memo):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\|([^\[\]\n]*))?\]\]`

/** A fresh expression for each use, as it remembers where it was. */
export const referencePattern = (flags: 'g' | 'y'): RegExp => new RegExp(PATTERN, flags)

export function referenceOf([, kind, id, words]: RegExpExecArray | RegExpMatchArray): Reference {
  return { kind: kind as ReferenceKind, id: id ?? '', words: words ?? '' }
}

/** All references of a body, in their order, as often as they occur. */
export const referencesIn = (body: string): readonly Reference[] =>
  Array.from(body.matchAll(referencePattern('g')), referenceOf)

export const referenceKey = ({ kind, id }: Pick<Reference, 'kind' | 'id'>): string => `${kind}:${id}`

/** Long enough to know a quotation again, short enough to read on. */
const MOST_WORDS = 120

/** A name or quotation as the words of a reference: one line, without the brackets that would end it. */
export function referenceWords(name: string): string {
  return shortened(name.replace(/[[\]|]+/g, ' '), MOST_WORDS)
}

export const writeReference = ({ kind, id, words }: Reference): string => `[[${kind}:${id}|${words}]]`

/** A memo that mentions something, for what is mentioned. */
export type Mention = Pick<Memo, 'id' | 'title'>
