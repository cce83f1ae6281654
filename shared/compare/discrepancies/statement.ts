import { capitalised } from '../../text/capitalised.ts'
import type { Span } from '../../text/offsets.ts'
import type { Fact } from '../facts/fact.ts'
import type { Slot } from './slot.ts'
import { isRelative, withTimes } from './written-time.ts'

/** A clause of more words is taken for a worse statement than a shorter one. */
const LONG = 28
/** Statements are one line or two. */
const LONGEST = 400

/** What binds a clause to one before it; none that makes it less than a fact, as `if` does. */
const LEADING =
  /^(?:[\s,;:–—-]|(?:that|and|but|while|when|after|as|because|although|though|where)\b|["“”'‘’«»„])+/iu
const TRAILING = /[\s,;:.–—-]+$/u
/** Words that a sentence standing alone does not begin with: it would be half of one, or speak of somebody unnamed. */
const DANGLING =
  /^(?:which|who|whom|whose|where|when|after|before|as|because|if|although|though|since|until|than|or|nor|to|by|with|of|for|from|it|he|she|they|this|that|these|those|there|we|i|you|his|her|their|its|\p{Ll}+ing)\b/iu

/** What follows a date and can be left away without saying anything else. */
const AFTERTHOUGHT = /^\s*(?:[,;(“"«„–—]|(?:with|according|as|amid|while|and|after|when|where|which|who)\b)/iu
/** What is never left away. */
const REVERSAL = /\b(?:not|no|never|n[’']t|den(?:y|ied|ies)|false|wrong|but|until|unless|if)\b/iu

/**
 * One sentence that the values of a row answer, out of the clause of its best reading with relative dates written out.
 * `factsOf` gives the facts of a slot's source.
 */
export function statementOf(
  slots: readonly Slot[],
  common: readonly string[],
  factsOf: (slot: Slot) => readonly Fact[],
): string {
  const missing = ({ terms }: Slot): number => common.filter((term) => !terms.has(term)).length / 10
  const [best] = slots
    .map((slot) => {
      const { text, faults } = saidBy(slot, factsOf(slot))
      return { slot, text, faults: faults + missing(slot) }
    })
    .toSorted((a, b) => a.faults - b.faults)
  if (best === undefined) return ''
  const passage = best.slot.prepared.passages[best.slot.fact.bearing.passage]
  if (passage === undefined || isWhole(best.slot, best.text)) return best.text
  const sentence = textOf(best.slot, factsOf(best.slot), passage)
  return sentence.length <= LONGEST ? sentence : best.text
}

type Said = { readonly facts: readonly Fact[]; readonly text: string; readonly faults: number }

const kept = new WeakMap<Slot, Said>()

/** What a slot's clause says as a sentence, and what is wrong with it; worked out once for the facts of its source. */
function saidBy(slot: Slot, facts: readonly Fact[]): Said {
  const known = kept.get(slot)
  if (known?.facts === facts) return known
  const text = textOf(slot, facts, clauseOf(slot))
  const made = { facts, text, faults: faultsOf(slot, text) }
  kept.set(slot, made)
  return made
}

/** The clause up to its date, where what follows is an afterthought; else all of it. */
function clauseOf({ fact, at, quote, prepared }: Slot): Span {
  if (fact.kind !== 'date') return quote
  const { content } = prepared.source.text
  const [before, after] = [content.slice(quote.start, at.start), content.slice(at.end, quote.end)]
  const verb = fact.bearing.verb?.word ?? ''
  const isDone = verb !== '' && before.includes(verb)
  const closed = /[,;]\s*$/.test(content.slice(at.start, at.end)) || AFTERTHOUGHT.test(after)
  return isDone && closed && !REVERSAL.test(after) ? { start: quote.start, end: at.end } : quote
}

function textOf({ prepared: { source } }: Slot, facts: readonly Fact[], part: Span): string {
  const written = withTimes(source.text.content, part, facts.filter(isRelative), source.language)
  const text = balanced(written.replace(/\s+/g, ' ')).replace(LEADING, '').replace(TRAILING, '')
  return capitalised(text)
}

const PAIRED = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
] as const

/** Without quotation marks and brackets that the part has only one half of. */
function balanced(text: string): string {
  let kept = text
  for (const [open, close] of PAIRED)
    if (kept.split(open).length !== kept.split(close).length)
      kept = kept.replaceAll(open, '').replaceAll(close, '')
  return kept.split('"').length % 2 === 0 ? kept.replaceAll('"', '') : kept
}

function faultsOf(slot: Slot, text: string): number {
  const words = text.split(' ').length
  return (
    (isWhole(slot, text) ? 0 : 4) +
    (slot.fact.bearing.hedged && slot.fact.kind !== 'attribution' ? 2 : 0) +
    (words > LONG ? 1 : 0) +
    words / 40
  )
}

/** Whether a clause can stand alone: it names what it is about before its verb. */
function isWhole({ fact, prepared, quote }: Slot, text: string): boolean {
  const { verb, passage } = fact.bearing
  if (verb === null || DANGLING.test(text) || text.length > LONGEST) return false
  const inClause = (prepared.passages[passage]?.tokens ?? []).filter(
    ({ start, end }) => start >= quote.start && end <= quote.end,
  )
  const at = inClause.findIndex(({ stem }) => stem === verb.stem)
  return inClause.slice(0, Math.max(at, 0)).some(({ isContent }) => isContent)
}
