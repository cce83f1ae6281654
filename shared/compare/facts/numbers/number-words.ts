import type { Word } from '../words/words.ts'

/** An amount written in words, from one word on: how many words it takes. */
export type InWords = { readonly amount: number; readonly length: number }

const listed = (words: string, first = 0): (readonly [string, number])[] =>
  words.split(' ').map((word, index) => [word, index + first] as const)
const tens = (words: string): (readonly [string, number])[] =>
  words.split(' ').map((word, index) => [word, (index + 2) * 10] as const)
const hundreds = (words: string, first = 100): (readonly [string, number])[] =>
  words.split(' ').map((word, index) => [word, index * 100 + first] as const)

const ENGLISH = new Map([
  ...listed(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
])
const FRENCH = new Map([
  ...listed('zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
  ...tens('vingt trente quarante cinquante soixante septante huitante nonante'),
  ['vingts', 20] as const,
])
const SPANISH = new Map([
  ...listed(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
  ),
  ...tens('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
  ...hundreds(
    'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  ),
  ['cien', 100] as const,
  ['veintiun', 21] as const,
])
const ITALIAN = new Map([
  ...listed(
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  ),
  ...tens('venti trenta quaranta cinquanta sessanta settanta ottanta novanta'),
])
const PORTUGUESE = new Map([
  ...listed(
    'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
  ),
  ...tens('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
  ...hundreds('cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'),
  ['duas', 2] as const,
  ['cem', 100] as const,
])
const RUSSIAN = new Map([
  ...listed(
    'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  ),
  ...tens('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'),
  ...hundreds('сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'),
  ...listed('двух трех четырех пяти шести семи восьми девяти десяти', 2),
  ['две', 2] as const,
  ['двое', 2] as const,
  ['трое', 3] as const,
])
const GERMAN = new Map(
  listed(
    'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  ),
)
const GERMAN_TENS = tens('zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig')
for (const [ten, value] of GERMAN_TENS) {
  GERMAN.set(ten, value)
  for (const [one, more] of listed('ein zwei drei vier funf sechs sieben acht neun', 1))
    GERMAN.set(`${one}und${ten}`, value + more)
}

const BY_LANGUAGE: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, it: ITALIAN, pt: PORTUGUESE, ru: RUSSIAN,
} // prettier-ignore

/** Words that multiply what stands before them, by language; those of English are used in most. */
const SCALES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, mn: 1e6, bn: 1e9, tn: 1e12, mln: 1e6, bln: 1e9, m: 1e6, k: 1e3, dozen: 12, crore: 1e7, lakh: 1e5 },
  de: { hundert: 100, tausend: 1e3, million: 1e6, millionen: 1e6, mio: 1e6, milliarde: 1e9, milliarden: 1e9, mrd: 1e9, billion: 1e12, billionen: 1e12, dutzend: 12 },
  fr: { cent: 100, cents: 100, mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, douzaine: 12 },
  es: { mil: 1e3, millon: 1e6, millones: 1e6, docena: 12, billon: 1e12, billones: 1e12 },
  it: { cento: 100, mille: 1e3, mila: 1e3, milione: 1e6, milioni: 1e6, miliardo: 1e9, miliardi: 1e9 },
  pt: { mil: 1e3, milhao: 1e6, milhoes: 1e6, bilhao: 1e9, bilhoes: 1e9, duzia: 12 },
  ru: { тысяча: 1e3, тысячи: 1e3, тысяч: 1e3, тыс: 1e3, миллион: 1e6, миллиона: 1e6, миллионов: 1e6, млн: 1e6, миллиард: 1e9, миллиарда: 1e9, миллиардов: 1e9, млрд: 1e9, триллион: 1e12, триллионов: 1e12, трлн: 1e12 },
} // prettier-ignore

const AND: Readonly<Record<string, string>> = { en: 'and', fr: 'et', es: 'y', pt: 'e', de: 'und' }
const ARTICLE = new Set(['a', 'an', 'one', 'ein', 'eine', 'un', 'une', 'una', 'um', 'uma'])

/** What a word multiplies by, if it does. */
export const scaleOf = (folded: string, language: string): number | undefined => {
  const scales = SCALES[language] ?? SCALES['en'] ?? {}
  return Object.hasOwn(scales, folded) ? scales[folded] : undefined
}

/** The amount that begins with a word of letters; null if none does. */
export function amountInWords(words: readonly Word[], at: number, language: string): InWords | null {
  const values = BY_LANGUAGE[language === '' ? 'en' : language]
  const first = words[at]
  if (values === undefined || first === undefined) return null
  if (language === 'de') return germanAmount(first.folded, values, words[at + 1])
  let [total, current, least, length] = [0, 0, Infinity, 0]
  const isArticle = ARTICLE.has(first.folded) && !values.has(first.folded)
  if (isArticle) {
    if (scaleOf(words[at + 1]?.folded ?? '', language) === undefined || words[at + 1]?.gap !== ' ')
      return null
    ;[current, least, length] = [1, 1, 1]
  }
  for (let index = at + length; index < words.length; index++) {
    const word = words[index]
    if (word === undefined || (index > at && word.gap !== ' ' && word.gap !== '-')) break
    const scale =
      index > at || word.folded === 'hundred'
        ? scaleOf(word.folded, language)
        : /^(?:cent|mille|mil|cento)$/.test(word.folded)
          ? scaleOf(word.folded, language)
          : undefined
    if (scale !== undefined && word.folded.length > 1) {
      if (scale === 100) current = Math.max(current, 1) * 100
      else {
        total += Math.max(current, 1) * scale
        current = 0
      }
      least = scale === 12 ? 0 : scale
      length = index - at + 1
      continue
    }
    const value = valueOf(word.folded, values)
    if (value === null) {
      if (
        word.folded === AND[language === '' ? 'en' : language] &&
        least >= (language === 'en' || language === '' ? 100 : 10) &&
        index > at &&
        least !== Infinity &&
        (valueOf(words[index + 1]?.folded ?? '', values) ?? Infinity) < least
      )
        continue
      break
    }
    if (value === 20 && current === 4 && language === 'fr') current = 80
    else if (least !== Infinity && value >= least) break
    else current += value
    least =
      current === 80 && language === 'fr'
        ? 20
        : value >= 100
          ? 100
          : value >= 20
            ? language === 'fr' && value >= 60
              ? 20
              : 10
            : 1
    length = index - at + 1
  }
  return length === 0 ? null : { amount: total + current, length }
}

/** `twenty-one`: tens and units in one word. */
function valueOf(folded: string, values: ReadonlyMap<string, number>): number | null {
  const whole = values.get(folded)
  if (whole !== undefined) return whole
  const parts = folded.split(/[-‐‑]/)
  if (parts.length < 2 || parts.length > 4) return null
  let sum = 0
  for (const part of parts) {
    if (part === 'et') continue
    const value = values.get(part)
    if (value === undefined) return null
    sum = value === 20 && sum === 4 ? 80 : sum + value
  }
  return sum
}

function germanAmount(
  folded: string,
  values: ReadonlyMap<string, number>,
  next: Word | undefined,
): InWords | null {
  const parts = /^(?:(\p{L}+?)?tausend)?(?:(\p{L}+?)?hundert)?(\p{L}+)?$/u.exec(
    folded.length > 40 ? '' : folded,
  )
  const read = (part: string | undefined): number | null =>
    part === undefined ? 1 : part === 'ein' ? 1 : (values.get(part) ?? null)
  let amount = values.get(folded) ?? null
  if (amount === null && parts !== null && /tausend|hundert/.test(folded)) {
    const thousands = folded.includes('tausend') ? read(parts[1]) : 0
    const hundred = folded.includes('hundert') ? read(parts[2]) : 0
    const rest = parts[3] === undefined ? 0 : (values.get(parts[3].replace(/^und/, '')) ?? null)
    amount =
      thousands === null || hundred === null || rest === null ? null : thousands * 1000 + hundred * 100 + rest
  }
  const scale = next?.gap === ' ' ? scaleOf(next.folded, 'de') : undefined
  if (amount === null && (folded === 'eine' || folded === 'ein') && scale !== undefined) amount = 1
  if (amount === null) return null
  return scale === undefined ? { amount, length: 1 } : { amount: amount * scale, length: 2 }
}
