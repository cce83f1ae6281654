import { sliceSpan, span, type Span } from '../../../text/offsets.ts'
import type { NameFact } from '../fact.ts'
import { INSTITUTIONS } from '../names/lexicon.ts'
import type { Sentence } from './sentence.ts'
import type { Range } from './subject.ts'
import { canSpeak } from './roles.ts'

/** Who speaks: as it stands, and the key of the name among the words. */
export type Speaker = {
  readonly words: string
  readonly key: string | null
  readonly at: Span
  readonly passage: number
}

/** Heads behind the name of a body that speak in its name. */
const VOICE =
  /^(?:news|agency|newspaper|company|group|spokesman|spokeswoman|spokesperson|spokespeople|representative|press|service|website|channel|radio|television|police|authorities|officials)$/

export function speakerOf(
  { units, content, passage }: Sentence,
  { from, to }: Range,
  names: readonly NameFact[],
): Speaker | null {
  const [first, last] = [units[from], units[to - 1]]
  if (first === undefined || last === undefined) return null
  const at = span(first.start, last.end)
  return {
    words: sliceSpan(content, at).replace(/\s+/g, ' '),
    key: keyIn(content, at, names),
    at,
    passage: passage.index,
  }
}

function keyIn(content: string, at: Span, names: readonly NameFact[]): string | null {
  const inside = names.filter((name) => name.is === 'name' && name.start >= at.start && name.end <= at.end)
  const speaking = inside.filter((name) => {
    const before = content.slice(Math.max(at.start, name.start - 12), name.start)
    const after = content.slice(name.end, at.end)
    if (/(?:^|\s)(?:to|in|at|from|near|of|of the)\s$/.test(before)) return false
    const next = /^\s+(\p{Ll}[\p{L}-]*)/u.exec(after)?.[1]
    return (
      !/^['’]s?\s/.test(after) &&
      (next === undefined || VOICE.test(next) || next === 'and' || next === 'of' || next === 'for')
    )
  })
  return (speaking.findLast(isPerson) ?? speaking[0])?.key ?? null
}

/** Named in full, and not with the words of a body. */
const isPerson = ({ key }: { readonly key: string | null }): boolean =>
  key !== null && key.includes(' ') && !key.split(' ').some((part) => INSTITUTIONS.has(part) || part === 'of')

/** Whom `he` or `it` means: the last speaker of that kind, or who the sentence before begins with. */
export function referentOf(
  pronoun: string,
  sentence: Sentence,
  earlier: readonly Speaker[],
  names: readonly NameFact[],
  at: number,
): Speaker | null {
  const isThing = /^(?:it|es|they|ils|elles|они|ellos|ellas|eles|elas)$/.test(pronoun)
  const last = earlier.at(-1)
  if (isThing)
    return last !== undefined && !isPerson(last) && sentence.passage.index - last.passage <= 2 ? last : null
  const person = names.findLast(
    (name) =>
      isPerson(name) &&
      name.end <= at &&
      sentence.passage.index - name.bearing.passage <= 1 &&
      (last === undefined || name.bearing.passage > last.passage),
  )
  const body =
    last !== undefined &&
    last.key !== null &&
    !isPerson(last) &&
    !canSpeak(last.words.split(' ').at(-1)?.toLowerCase() ?? '')
  if (person !== undefined && (last === undefined || beginsWith(sentence, person)))
    return { words: person.words, key: person.key, at: person, passage: person.bearing.passage }
  if (last === undefined || sentence.passage.index - last.passage > 6)
    return person === undefined
      ? null
      : { words: person.words, key: person.key, at: person, passage: person.bearing.passage }
  return body && person !== undefined
    ? { words: person.words, key: person.key, at: person, passage: person.bearing.passage }
    : last
}

const beginsWith = ({ content, passage }: Sentence, name: NameFact): boolean =>
  name.bearing.passage === passage.index - 1 &&
  /^\P{L}{0,3}(?:\p{L}+\s){0,3}$/u.test(content.slice(name.bearing.clause.start, name.start))
