import { sliceSpan, span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { baseLanguage } from '../../tokens/stem.ts'
import { bearingOf } from '../bearing/bearing-of.ts'
import type { NumberFact } from '../fact.ts'
import { namesIn } from '../names/names-in.ts'
import { type Word, wordsOf } from '../words/words.ts'
import { type Amount, amountAt } from './amounts.ts'
import { isNoAmount, notCountedIn } from './excluded.ts'
import { hedgeOf } from './hedges.ts'
import { countsPersons, nounAfter } from './nouns.ts'
import { inBase, unitCalled } from './units.ts'

const RANGE = new Set(['to', 'and', 'bis', 'und', 'a', 'et', 'y', 'e', 'до', 'or'])
const FROM = new Set(['from', 'von', 'de', 'от', 'с', 'da'])
const BETWEEN = new Set(['between', 'zwischen', 'entre', 'tra', 'fra', 'между'])

/** Amounts with their units and counted nouns in a source, in the order they stand. Linear in its text. */
export function numbersIn(prepared: PreparedSource): readonly NumberFact[] {
  const designations = new Map<number, NumberSpan[]>()
  for (const name of namesIn(prepared))
    if (name.is === 'designation')
      designations.set(name.bearing.passage, [...(designations.get(name.bearing.passage) ?? []), name])
  return prepared.passages.flatMap((passage) =>
    inPassage(prepared, passage, designations.get(passage.index) ?? []),
  )
}

type NumberSpan = ReturnType<typeof span>

function inPassage(
  prepared: PreparedSource,
  passage: Passage,
  designations: readonly NumberSpan[],
): readonly NumberFact[] {
  const { source } = prepared
  const language = baseLanguage(source.language)
  const { content } = source.text
  const words = wordsOf(prepared, passage)
  const masks = [...notCountedIn(content, passage), ...designations]
  const found: NumberFact[] = []
  for (let at = 0; at < words.length; at++) {
    const first = amountAt(words, at, language)
    if (first === null) continue
    const second = rangeEnd(words, first, language)
    const last = second ?? first
    const measure = measured(words, last)
    const noun =
      measure.unit === null || measure.unit === 'share' || measure.unit === 'percent'
        ? nounAfter(words, afterOf(words, measure.to, measure.unit, words[first.to - 1]), language)
        : null
    const counted = noun === null ? undefined : words[noun.to - 1]
    const isOne =
      first.amount === 1 && first.to === at + 1 && measure.unit === null && !countsPersons(counted?.folded)
    if (
      isOne ||
      isNoAmount(words, { ...first, unit: measure.unit }, masks, counted, language) ||
      isAgo(words, measure) ||
      (noun === null && measure.unit === null)
    ) {
      at = Math.max(at, first.to - 1)
      continue
    }
    const end = Math.max(
      words[measure.to - 1]?.end ?? 0,
      measure.end,
      measure.unit === null && noun !== null ? (words[noun.to - 1]?.end ?? 0) : 0,
    )
    const start = startOf(content, words, first, measure.unit)
    const place = span(start, Math.min(end, passage.end))
    const tail = content.slice(words[last.to - 1]?.end ?? 0, (words[last.to - 1]?.end ?? 0) + 10)
    found.push({
      ...place,
      kind: 'number',
      bearing: bearingOf(prepared, passage, place),
      words: sliceSpan(content, place),
      amount: first.amount,
      to: second === null ? null : second.amount,
      unit: measure.unit,
      comparable: inBase(first.amount, measure.unit),
      noun:
        noun === null
          ? null
          : {
              words: sliceSpan(
                content,
                span(words[noun.from]?.start ?? place.start, words[noun.to - 1]?.end ?? place.end),
              ),
              stem: noun.stem,
            },
      hedge: hedgeOf(words, BETWEEN.has(words[at - 1]?.folded ?? '') ? at - 1 : at, tail),
    })
    at = Math.max(at, last.to - 1, measure.to - 1)
  }
  return found
}

/** A sign of money stands before the figures. */
function startOf(content: string, words: readonly Word[], { from }: Amount, unit: string | null): number {
  const first = words[from]
  if (first === undefined) return 0
  const sign = unit === null ? null : /(?:(?:US|A|C|NZ|HK)?[$€£¥₽₹₴])\s?$/u.exec(first.gap)
  return (
    first.start -
    (sign?.[0].length ?? (first.gap.endsWith('-') && content.charAt(first.start - 2) === ' ' ? 1 : 0))
  )
}

/** `50 to 60`, `50–60`, `between 50 and 60`: the second amount. `from 50 to 60` tells of a change. */
function rangeEnd(words: readonly Word[], first: Amount, language: string): Amount | null {
  const next = words[first.to]
  if (next === undefined) return null
  const before = words[first.from - 1]?.folded ?? ''
  const isDash = /^\s?[–—-]\s?(?:[$€£])?$/u.test(next.gap) && /^\d/.test(next.text)
  const isWord = RANGE.has(next.folded) && next.gap === ' '
  if (
    !isDash &&
    (!isWord ||
      (FROM.has(before) && language !== 'ru') ||
      (/^(?:and|und|et|y|e|a|or)$/.test(next.folded) &&
        !BETWEEN.has(before) &&
        !(next.folded === 'a' && language !== 'en')))
  )
    return null
  const second = amountAt(words, isDash ? first.to : first.to + 1, language)
  if (second === null || second.isDigits !== first.isDigits || (words[second.from]?.gap.length ?? 9) > 3)
    return null
  // `2–3 million`: the word counts for both.
  return second.amount > first.amount ? second : null
}

type Measure = { readonly unit: string | null; readonly to: number; readonly end: number }

/** The unit behind an amount, and where it ends. */
function measured(words: readonly Word[], { to, unit }: Amount): Measure {
  const [last, next, further] = [words[to - 1], words[to], words[to + 1]]
  const none = { unit, to, end: last?.end ?? 0 }
  const gap = next?.gap ?? ''
  if (unit !== null) return none
  const percent = /^\s?%/.exec(gap)
  if (percent !== null) return { unit: 'percent', to, end: none.end + percent[0].length }
  if (next === undefined || !/^[\s\u00a0\u202f-]?$/.test(gap.replace(/^\s?(?:°|º)/, ''))) return none
  if (/^\s?(?:°|º)/.test(gap) && /^[cf]$/.test(next.folded))
    return { unit: `°${next.folded}`, to: to + 1, end: next.end }
  if (
    (next.folded === 'per' && further?.folded === 'cent') ||
    (next.folded === 'por' && further?.folded === 'ciento') ||
    (next.folded === 'pour' && further?.folded === 'cent') ||
    (next.folded === 'per' && further?.folded === 'cento') ||
    (next.folded === 'por' && further?.folded === 'cento')
  )
    return { unit: 'percent', to: to + 2, end: further.end }
  if (/^percentage$/.test(next.folded) && /^points?$/.test(further?.folded ?? ''))
    return { unit: 'percentage point', to: to + 2, end: further?.end ?? next.end }
  if (/^degrees?$/.test(next.folded) && /^(?:celsius|fahrenheit|c|f)$/.test(further?.folded ?? ''))
    return { unit: `°${further?.folded.charAt(0) ?? 'c'}`, to: to + 2, end: further?.end ?? next.end }
  if (next.folded === 'metric' && unitCalled(further?.folded ?? '') === 'tonne')
    return { unit: 'tonne', to: to + 2, end: further?.end ?? next.end }
  if (/^(?:square|cubic)$/.test(next.folded)) {
    const base = unitCalled(further?.folded ?? '')
    return base === null
      ? none
      : {
          unit:
            next.folded === 'square' && (base === 'km' || base === 'm')
              ? `${base}2`
              : `${next.folded} ${base}`,
          to: to + 2,
          end: further?.end ?? next.end,
        }
  }
  const called = unitCalled(/^(?:m|t|g)$/.test(next.text) ? next.text : (next.folded.split('-')[0] ?? ''))
  if (called === null || next.folded === 'in' || next.folded === 'as') return moneyOf(none, words, to)
  if (
    called === 'year' &&
    (/-olds?$/.test(next.folded) || (further?.gap === ' ' && further.folded === 'old'))
  ) {
    const end = /-old/.test(next.folded) ? to + 1 : to + 2
    return { unit: 'age', to: end, end: words[end - 1]?.end ?? next.end }
  }
  const over =
    further !== undefined && /^(?:per|pro|par|por|an)$/.test(further.folded)
      ? unitCalled(words[to + 2]?.folded ?? '')
      : null
  if (over !== null && (called === 'mile' || called === 'km')) {
    const unit = over === 'hour' ? (called === 'mile' ? 'mph' : 'km/h') : `${called}/${over}`
    return { unit, to: to + 3, end: words[to + 2]?.end ?? next.end }
  }
  return { unit: called, to: to + 1, end: next.end }
}

/** `10 million U.S. dollars`, `500 Canadian dollars`. */
function moneyOf(none: Measure, words: readonly Word[], to: number): Measure {
  const [next, further] = [words[to], words[to + 1]]
  if (
    next === undefined ||
    further === undefined ||
    !/^(?: |['’])$/.test(further.gap) ||
    !/^(?:\p{Lu}|de$|d$|di$)/u.test(next.text)
  )
    return none
  const unit = unitCalled(further.folded)
  const isMoney = unit !== null && /^(?:usd|eur|gbp|rub|jpy|cny|chf|inr|uah)$/.test(unit)
  return isMoney ? { unit, to: to + 2, end: further.end } : none
}

/** Behind `of`, as in `a third of voters` and `a dozen of them`. */
function afterOf(words: readonly Word[], to: number, unit: string | null, last: Word | undefined): number {
  const word = words[to]
  const isOf =
    word !== undefined && /^\s?%? $/.test(word.gap) && /^(?:of|der|des|de|d|du|di|dos|das)$/.test(word.folded)
  if (
    !isOf ||
    (unit === null &&
      !/^(?:dozen|dutzend|douzaine|docena|duzia|million|millions|millones|milhoes|milioni)$/.test(
        last?.folded ?? '',
      ))
  )
    return to
  return unit !== null && /^(?:the|all|its|their|his|her)$/.test(words[to + 1]?.folded ?? '')
    ? to + 2
    : to + 1
}

/** `50 years ago` is a time. */
const isAgo = (words: readonly Word[], { to }: Measure): boolean =>
  /^(?:ago|earlier|later|before|after|zuvor|spater|plus|назад|спустя)$/.test(words[to]?.folded ?? '') &&
  words[to]?.gap === ' ' &&
  unitCalled(words[to - 1]?.folded ?? '') !== null
