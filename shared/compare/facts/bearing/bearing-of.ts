import type { Span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { baseLanguage } from '../../tokens/stem.ts'
import type { Token } from '../../tokens/tokenise.ts'
import type { Bearing } from '../fact.ts'
import { isCalendarWord } from './calendar-words.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { sourceWords } from './source-words.ts'
import { STATEMENT } from './verb-groups.ts'
import type { FoundVerb, Read } from './verbs-in.ts'

/**
 * What some words of a passage are bound to: clause, governing verb, topic and names. Clauses are worked out once for each
 * passage; a bearing then costs the length of one clause.
 */
export function bearingOf(prepared: PreparedSource, passage: Passage, at: Span): Bearing {
  const { reads, clauses, clauseOf } = clausesOf(prepared, passage)
  const [from, to] = tokensAt(passage.tokens, at)
  const clause = clauses[clauseOf[Math.min(from, reads.length - 1)] ?? 0]
  if (clause === undefined)
    return {
      clause: { start: passage.start, end: passage.end },
      passage: passage.index,
      topic: [],
      names: [],
      verb: null,
      negated: false,
      hedged: false,
    }
  const language = baseLanguage(prepared.source.language)
  const verb = governing(clause, reads, from, to, language)
  const { isName } = sourceWords(prepared)
  const sayings = new Set(clause.verbs.filter(({ group }) => group === STATEMENT).map((found) => found.at))
  const topic = new Set<string>()
  const names = new Set<string>()
  for (const index of indices(clause)) {
    const token = reads[index]?.token
    if (token === undefined || (index >= from && index < to)) continue
    if (isName(passage, index)) names.add(token.word)
    else if (token.isContent && index !== verb?.at && !sayings.has(index) && saysSomething(token))
      topic.add(token.stem)
  }
  const word = verb === null ? undefined : reads[verb.at]
  return {
    clause: clause.quote,
    passage: passage.index,
    topic: [...topic],
    names: [...names],
    verb: word === undefined ? null : { word: word.raw, stem: word.token.stem, group: verb?.group ?? null },
    negated: clause.negated,
    hedged: clause.hedged,
  }
}

const saysSomething = ({ word }: Token): boolean =>
  word.length > 1 && !/^\d/.test(word) && !isCalendarWord(word)

function* indices({ pieces, subject }: Clause): Generator<number> {
  for (const [from, to] of subject === null ? pieces : [subject, ...pieces])
    for (let at = from; at < to; at++) yield at
}

/** The first token that ends behind the beginning of a span, and the first one behind its end; by halving. */
function tokensAt(tokens: readonly Token[], { start, end }: Span): readonly [number, number] {
  const firstWhere = (holds: (token: Token) => boolean): number => {
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const token = tokens[middle]
      if (token !== undefined && holds(token)) high = middle
      else low = middle + 1
    }
    return low
  }
  return [firstWhere((token) => token.end > start), firstWhere((token) => token.start >= end)]
}

/** Languages whose verbs stand as often behind as before what they govern. */
const FREE_ORDER = new Set(['de', 'nl', 'ru', 'uk', 'pl', 'ja', 'tr'])

/**
 * The verb some words belong to: the nearest, those before counting more where verbs come early, one that only helps another
 * counting least.
 */
function governing(
  { verbs }: Clause,
  reads: readonly Read[],
  from: number,
  to: number,
  language: string,
): FoundVerb | null {
  const behind = FREE_ORDER.has(language) ? 0 : 6
  let best: FoundVerb | null = null
  let least = Infinity
  for (const verb of verbs) {
    if (verb.at >= from && verb.at < to) continue
    const distance = verb.at < from ? from - verb.at : verb.at - to + 1 + behind
    const isBare = !verb.isFinite && (reads[verb.at]?.token.word ?? '').endsWith('ing')
    const cost = distance + (verb.isAuxiliary ? 40 : 0) + (isBare ? 3 : 0)
    if (cost >= least) continue
    best = verb
    least = cost
  }
  return best
}
