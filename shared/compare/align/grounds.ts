import { sliceSpan, span, type Span } from '../../text/offsets.ts'
import type { Corpus } from '../corpus.ts'
import type { Passage, PreparedSource } from '../prepared-source.ts'
import type { Token } from '../tokens/tokenise.ts'
import type { SharedGrounds } from './alignment.ts'
import type { MarkedWord } from './score/marked-words.ts'
import { wordsOf } from './source-words.ts'

/** More reasons than these convince nobody. */
const MOST = 12

/** The words of the second that the first has too, or others that are used for the same. */
export function commonWords(
  first: readonly MarkedWord[],
  second: readonly MarkedWord[],
): readonly MarkedWord[] {
  const stems = new Set(first.map(({ token }) => token.stem))
  const senses = new Set(first.flatMap(({ sense }) => sense ?? []))
  return second.filter(({ token, sense }) => stems.has(token.stem) || (sense !== null && senses.has(sense)))
}

/** What words have in common, to be read: names as they are written, the rest folded, each once and in the order of the text. */
export function groundsOf(content: string, common: readonly MarkedWord[]): SharedGrounds {
  const some = (kind: MarkedWord['kind'], say: (token: Token) => string) => [
    ...new Set(common.filter((word) => word.kind === kind).map(({ token }) => say(token))),
  ]
  return {
    words: some('word', ({ word }) => word).slice(0, MOST),
    names: some('name', (token) => sliceSpan(content, token)).slice(0, MOST),
    numbers: some('number', (token) => sliceSpan(content, token)).slice(0, MOST),
  }
}

type Found = readonly [PreparedSource, Passage]

type Passages = PreparedSource['passages']

/** By the passages of both sources, which are the same as long as text and language are, then by two of them. */
const kept = new WeakMap<Passages, WeakMap<Passages, Map<number, SharedGrounds>>>()
/** More passages than any source has. */
const PASSAGES = 2 ** 21

/** What two passages have in common, in the words of the first; worked out once. */
export function sharedGrounds(corpus: Corpus, one: Found, other: Found): SharedGrounds {
  const [[a, { index }], [b, { index: second }]] = [one, other]
  const ofA = kept.get(a.passages) ?? new WeakMap<Passages, Map<number, SharedGrounds>>()
  kept.set(a.passages, ofA)
  const pairs = ofA.get(b.passages) ?? new Map<number, SharedGrounds>()
  ofA.set(b.passages, pairs)
  const key = index * PASSAGES + second
  const found = pairs.get(key) ?? findGrounds(corpus, one, other)
  pairs.set(key, found)
  return found
}

function findGrounds(corpus: Corpus, [a, passageA]: Found, [b, passageB]: Found): SharedGrounds {
  const wordsA = wordsOf(corpus, a)[passageA.index] ?? []
  const wordsB = wordsOf(corpus, b)[passageB.index] ?? []
  const common = commonWords(wordsB, wordsA)
  return groundsOf(a.source.text.content, common)
}

/** The places of words, those next to each other as one. */
export function joinedSpans(content: string, words: readonly MarkedWord[]): readonly Span[] {
  const spans: Span[] = []
  for (const { token } of words) {
    const last = spans.at(-1)
    if (last !== undefined && /^[^\p{L}\p{N}]{0,2}$/u.test(content.slice(last.end, token.start)))
      spans[spans.length - 1] = span(last.start, token.end)
    else spans.push(span(token.start, token.end))
  }
  return spans
}
