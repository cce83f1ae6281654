import type { Word } from '../words/words.ts'
import { amountInWords, scaleOf } from './number-words.ts'
import { unitCalled } from './units.ts'

/** An amount and the words it takes, `from` inclusive to `to` exclusive. */
export type Amount = {
  readonly from: number
  readonly to: number
  readonly amount: number
  /** A unit its own words say: `$`, `km` of `10km`, a part of a whole. */
  readonly unit: string | null
  readonly isDigits: boolean
}

/** Languages that part thousands with commas; the others do with points or spaces. */
const COMMAS: ReadonlySet<string> = new Set([
  '',
  'en',
  'zh',
  'ja',
  'ko',
  'he',
  'ar',
  'th',
  'hi',
  'bn',
  'ur',
  'fa',
  'ms',
])
const MOST_DIGITS = 15
const CURRENCY = /(?:US|A|C|NZ|HK)?([$€£¥₽₹₴])\s?$/u

/** Digits with marks between them, as the language groups them; null if that is no number, as `1.2.3`. */
function readDigits(text: string, language: string): number | null {
  if (text.replace(/\D/g, '').length > MOST_DIGITS || /^0\d/.test(text)) return null
  const [group, decimal] = COMMAS.has(language) ? [',', '.'] : ['.', ',']
  // Nobody writes that many noughts behind a point.
  if (/^\d{1,3}(?:\.000)+$/.test(text)) return Number(text.replaceAll('.', ''))
  const parts = text.split(decimal)
  const [whole = '', fraction] = parts
  if (parts.length > 2)
    return parts.every((part, index) => (index === 0 ? part.length < 4 : part.length === 3))
      ? Number(parts.join(''))
      : null
  if (!whole.includes(group)) return Number(fraction === undefined ? whole : `${whole}.${fraction}`)
  const groups = whole.split(group)
  if (groups.slice(1).every((part) => part.length === 3) && (groups[0]?.length ?? 0) < 4)
    return Number(`${groups.join('')}.${fraction ?? '0'}`)
  // `3,5` in English, `3.5` in German.
  return groups.length === 2 && fraction === undefined && groups[1]?.length !== 3
    ? Number(groups.join('.'))
    : null
}

/** The amount that begins with a word; null if none does. */
export function amountAt(words: readonly Word[], at: number, language: string): Amount | null {
  const first = words[at]
  if (first === undefined) return null
  if (/^\p{Nd}/u.test(first.text)) return inDigits(words, at, first, language)
  const part = partOfWhole(words, at, language)
  if (part !== null) return part
  const inWords = amountInWords(words, at, language)
  if (inWords === null) return null
  const to = at + inWords.length
  const half =
    /^(?:and|y|und)$/.test(words[to]?.folded ?? '') &&
    words[to + 1]?.folded === 'a' &&
    words[to + 2]?.folded === 'half'
  return {
    from: at,
    to: half ? to + 3 : to,
    amount: inWords.amount + (half ? 0.5 : 0),
    unit: null,
    isDigits: false,
  }
}

function inDigits(words: readonly Word[], at: number, first: Word, language: string): Amount | null {
  const attached = /^(\p{Nd}+(?:[.,]\p{Nd}+)*)(\p{L}+[23²³]?)$/u.exec(first.text)
  const currency = CURRENCY.exec(first.gap)?.[1]
  const sign = currency === undefined ? currencyWord(words[at - 1]) : unitCalled(currency)
  if (attached !== null) {
    const value = readDigits(attached[1] ?? '', language)
    const letters = (attached[2] ?? '').toLowerCase()
    if (value === null || /^(?:st|nd|rd|th|s|am|pm|er|e|eme|o|a)$/.test(letters)) return null
    const scale =
      sign !== null || letters === 'bn' || letters === 'tn' || letters === 'k'
        ? scaleOf(letters, 'en')
        : undefined
    const unit =
      scale === undefined ? (letters === 'm' ? 'm' : letters === 'g' ? 'g' : unitCalled(letters)) : null
    return scale === undefined && unit === null
      ? null
      : { from: at, to: at + 1, amount: value * (scale ?? 1), unit: sign ?? unit, isDigits: true }
  }
  if (!/^\p{Nd}+(?:[.,]\p{Nd}+)*$/u.test(first.text)) return null
  let to = at + 1
  let digits = first.text
  // `1 200 000`
  while (
    /^\d{1,3}$/.test(first.text) &&
    /^\d{3}$/.test(words[to]?.text ?? '') &&
    isGroupGap(words[to]?.gap, language)
  )
    digits += words[to++]?.text ?? ''
  const value = to > at + 1 ? Number(digits) : readDigits(digits, language)
  if (value === null || !Number.isFinite(value)) return null
  let amount = value
  for (let scale = scaleAt(words, to, language); scale !== undefined; scale = scaleAt(words, to, language)) {
    amount *= scale
    to += 1
  }
  return { from: at, to, amount: Number(amount.toPrecision(15)), unit: sign, isDigits: true }
}

const isGroupGap = (gap: string | undefined, language: string): boolean =>
  gap === '\u00a0' || gap === '\u202f' || (gap === ' ' && !COMMAS.has(language))

function scaleAt(words: readonly Word[], at: number, language: string): number | undefined {
  const word = words[at]
  if (word === undefined || !/^[\s\u00a0-]{0,1}$/.test(word.gap) || word.folded.length < 2) return undefined
  return scaleOf(word.folded, language)
}

function currencyWord(word: Word | undefined): string | null {
  return word !== undefined && /^(?:USD|EUR|GBP|RUB|JPY|CNY|CHF|INR|UAH|Rs)$/.test(word.text)
    ? unitCalled(word.folded)
    : null
}

const PARTS: Readonly<Record<string, number>> = { third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, tenth: 10, tenths: 10, half: 2, drittel: 3, viertel: 4, tiers: 3, quart: 4, tercio: 3, tercios: 3, terzo: 3, terzi: 3, terco: 3, tercos: 3 } // prettier-ignore

/** `a third of`, `two thirds`, `half of the`, `half a million`. */
function partOfWhole(words: readonly Word[], at: number, language: string): Amount | null {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]]
  if (first === undefined || second === undefined) return null
  if (first.folded === 'half' && (second.folded === 'a' || second.folded === 'an')) {
    const scale = scaleOf(third?.folded ?? '', language)
    return scale === undefined
      ? null
      : { from: at, to: at + 3, amount: scale / 2, unit: null, isDigits: false }
  }
  if (first.folded === 'half' && second.folded === 'of' && second.gap === ' ')
    return { from: at, to: at + 1, amount: 0.5, unit: 'share', isDigits: false }
  const [upper, lower] = first.folded.split('-')
  const over = Object.hasOwn(PARTS, second.folded) ? second.folded : ''
  const count =
    amountInWords([first], 0, language)?.amount ?? (/^(?:a|one|ein|un|une|um)$/.test(first.folded) ? 1 : null)
  const isOf = (word: Word | undefined) =>
    word !== undefined && /^(?:of|der|des|de|du|di|del|dos|das)$/.test(word.folded)
  if (
    over !== '' &&
    count !== null &&
    /^[ -]$/.test(second.gap) &&
    (isOf(third) || count > 1) &&
    over !== 'half'
  )
    return { from: at, to: at + 2, amount: count / (PARTS[over] ?? 1), unit: 'share', isDigits: false }
  if (lower === undefined || !Object.hasOwn(PARTS, lower) || lower === 'half') return null
  const hyphened =
    upper === 'one' ? 1 : (amountInWords([{ ...first, folded: upper ?? '' }], 0, language)?.amount ?? null)
  return hyphened === null
    ? null
    : { from: at, to: at + 1, amount: hyphened / (PARTS[lower] ?? 1), unit: 'share', isDigits: false }
}
