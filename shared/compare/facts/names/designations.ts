import { fold } from '../../../fold.ts'
import { span, type Span } from '../../../text/offsets.ts'
import { inLatinLetters } from './latin-letters.ts'

/** A type or model of a thing: `Mi-35M`, `Sukhoi 30-MK2`, `Boeing 737-800`. */
export type Designation = Span & {
  readonly words: string
  readonly key: string
  readonly model: { readonly family: string; readonly variant: string }
}

/** Makers whose types are named by a number, and the letters those types begin with; empty where the number says it all. */
const MAKERS: Readonly<Record<string, string>> = {
  mil: 'mi', mi: 'mi', mig: 'mig', mikoyan: 'mig', su: 'su', sukhoi: 'su', suchoi: 'su', tu: 'tu', tupolev: 'tu', an: 'an', antonov: 'an',
  il: 'il', ilyushin: 'il', yak: 'yak', yakovlev: 'yak', ka: 'ka', kamov: 'ka', be: 'be', boeing: 'boeing', airbus: 'airbus', embraer: 'embraer',
  bombardier: 'bombardier', cessna: 'cessna', gulfstream: 'gulfstream', falcon: 'falcon', lockheed: '', leopard: 'leopard', challenger: 'challenger',
  galaxy: 'galaxy', iphone: 'iphone', ipad: 'ipad', pixel: 'pixel', playstation: 'playstation', windows: 'windows', android: 'android',
  soyuz: 'soyuz', apollo: 'apollo', ariane: 'ariane', voyager: 'voyager', kalashnikov: 'ak',
} // prettier-ignore
/** Look like types and are something else: illnesses, meetings, quarters, formats. */
const NONE =
  /^(?:covid|sars|h\dn|g|q|top|hiv|mp|pm|am|co|no|page|section|article|chapter|vitamin|u|v|fy|us|eu|un|level|phase|group|room|gate|channel|formula|area)$/

/** Of scripts that put spaces between words. */
const LETTER = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`
const MAKER = String.raw`\p{Lu}\p{L}{1,11}`
/** `Mi-35M`, `Mi-8/17`, `S-300`, `F-16s`; `MiG 29`, `Boeing 737-800`, `Sukhoi 30-MK2`; `A320neo`, `RAV4`. Every part is bounded. */
const SHAPES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![${LETTER}\p{N}/@#=._-])(\p{Lu}\p{L}{0,5})[-‑](\d{1,4})(/\d{1,3}|[${LETTER}]{0,4}\d{0,2})(?![${LETTER}\p{N}]|-\d)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![${LETTER}\p{N}-])(${MAKER})[ -](\d{1,3})(?:-?([\p{Lu}]{1,3}\d{0,2}|\d00)|( [Mm][Aa][Xx](?: \d)?))?s?(?![${LETTER}\p{N}]|[.,]\d)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![${LETTER}\p{N}/@#=._-])(\p{Lu}{1,4})(\d{1,4})([${LETTER}]{0,4})(?![${LETTER}\p{N}]|-\p{L})`,
    'gu',
  ),
]

/** Designations in part of a text, in order. Linear in its length. */
export function designationsIn(content: string, { start, end }: Span): readonly Designation[] {
  const part = content.slice(start, end)
  if (!/\d/.test(part)) return []
  const found: Designation[] = []
  for (const [index, shape] of SHAPES.entries())
    for (const match of part.matchAll(shape)) {
      const from = start + match.index
      const words = match[0]
      const model = modelOf(index, match)
      if (model === null || found.some((other) => other.start < from + words.length && from < other.end))
        continue
      found.push({ ...span(from, from + words.length), words, key: `${model.family}${model.variant}`, model })
    }
  return found.sort((a, b) => a.start - b.start)
}

function modelOf(shape: number, [, letters = '', number = '', variant = '', suffix = '']: readonly string[]) {
  const maker = inLatinLetters(fold(letters))
  // In the second shape the space is all that joins: it takes a maker.
  if (NONE.test(maker) || (shape === 1 && MAKERS[maker] === undefined)) return null
  const rest = inLatinLetters(fold(variant + suffix)).replace(/^[- ]/, '')
  const known = MAKERS[maker] ?? maker
  if (rest.startsWith('/')) return { family: `${known}-${number}${rest}`, variant: '' }
  const family = shape === 2 ? `${known}${number}` : `${known}-${number}`
  return { family, variant: rest === 's' && !/^\p{Lu}/u.test(variant) ? '' : rest }
}
