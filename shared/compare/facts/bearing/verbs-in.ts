import type { Token } from '../../tokens/tokenise.ts'
import { isCalendarWord } from './calendar-words.ts'
import { NO_PASTS } from './english-forms.ts'
import { englishVerb, groupOf, hasGroups, phrasalGroup } from './lexicon.ts'

/** A verb among the tokens of a passage. */
export type FoundVerb = {
  /** Index of its token. */
  readonly at: number
  readonly group: string | null
  /** Whether it can carry a sentence: neither infinitive nor a participle by itself. */
  readonly isFinite: boolean
  /** Whether it only helps another verb, or links a noun. */
  readonly isAuxiliary: boolean
}

/** A token with what the page shows: case and accents. */
export type Read = { readonly token: Token; readonly raw: string; readonly before: string }

const words = (list: string) => new Set(list.split(' '))
const BE = words('am is are was were be been being isn aren wasn weren')
const HAVE = words('has have had having hasn haven hadn')
const MODAL = words(
  'will would can could may might must shall should do does did cannot won wouldn couldn don doesn didn shouldn mustn can',
)
const TO = words('to')
const BEFORE_NOUNS = words(
  'the a an this that these those its their his her our your my no some any each every another of in with by for from at into on about against between under over two three several many more most such other new first last',
)
const SUBJECTS = words('i you we they who which that people')
const SKIPPED = words(
  'not well also already now then just since ever never still only later soon recently officially apparently reportedly allegedly n',
)

/** Words that end like participles and are prepositions or nouns. */
const NO_PARTICIPLES = words(
  'during morning evening nothing something anything everything according including regarding following clothing ceiling building meeting',
)

/** `hasFinite`: whether a verb that can carry the clause came before since the last stop. */
function englishAt(reads: readonly Read[], at: number, hasFinite: boolean): FoundVerb | null {
  const read = reads[at]
  if (read === undefined) return null
  const { word } = read.token
  // Half of a word like `state-owned`.
  if (read.before === '-' || reads[at + 1]?.before === '-' || NO_PARTICIPLES.has(word)) return null
  const isCapital = at > 0 && /^\p{Lu}/u.test(read.raw)
  if (isCapital || (word === 'may' && read.raw.startsWith('M'))) return null
  if (BE.has(word) || HAVE.has(word) || MODAL.has(word))
    return { at, group: null, isFinite: true, isAuxiliary: true }
  let back = at - 1
  while (
    back >= 0 &&
    at - back < 4 &&
    (SKIPPED.has(wordAt(reads, back)) || wordAt(reads, back).endsWith('ly'))
  )
    back--
  const previous = reads[back]?.raw === 'May' ? '' : wordAt(reads, back)
  const helped = BE.has(previous) || HAVE.has(previous) || MODAL.has(previous)
  const known = englishVerb(word)
  const form = known?.form ?? guessedForm(word)
  // Whatever follows `did not` is one.
  if (form === null)
    return MODAL.has(previous) && read.token.isContent && /^\p{Ll}/u.test(read.raw)
      ? { at, group: null, isFinite: true, isAuxiliary: false }
      : null
  const group = phrasalGroup(word, wordAt(reads, at + 1)) ?? known?.group ?? null
  const verb = (isFinite: boolean): FoundVerb => ({ at, group, isFinite, isAuxiliary: false })
  if (helped) return verb(true)
  const directly = wordAt(reads, at - 1)
  if (form === 'ing')
    return BEFORE_NOUNS.has(directly) && !/^(?:by|of|for|from|in)$/.test(directly) ? null : verb(false)
  if (form === 'base') {
    if (TO.has(directly)) return verb(false)
    const afterPlural = /\p{L}{3}s$/u.test(reads[at - 1]?.raw ?? '') && !hasFinite && read.before === ' '
    return SUBJECTS.has(directly) || afterPlural ? verb(true) : null
  }
  const attributive = BEFORE_NOUNS.has(directly) && directly !== 'that'
  if (attributive || /['’]s?$/.test(reads[at - 1]?.raw ?? '')) return null
  if (form === 's') return read.raw.length > 3 && !hasFinite ? verb(true) : null
  return verb(true)
}

function guessedForm(word: string): 'past' | 'ing' | null {
  if (word.length < 5 || NO_PASTS.has(word) || /-|\d/.test(word)) return null
  if (word.endsWith('ed')) return 'past'
  return word.endsWith('ing') ? 'ing' : null
}

const wordAt = (reads: readonly Read[], at: number): string => reads[at]?.token.word ?? ''

type Shape = {
  readonly auxiliaries: ReadonlySet<string>
  /** Finite forms by their ending. */
  readonly finite: RegExp
  /** Participles and infinitives, which carry a clause only with an auxiliary. */
  readonly other: RegExp
}

/** How verbs of other languages look, on words in lower case with their accents. */
const SHAPES: Readonly<Record<string, Shape>> = {
  de: {
    auxiliaries: words(
      'ist sind war waren hat haben hatte hatten wird werden wurde wurden würde würden sei soll sollen sollte kann können konnte muss müssen will wollen worden gewesen',
    ),
    finite:
      /^(?!.*(?:heute|leute|seite|mitte|zweite|dritte|erste|letzte|nächste|weite|gute))\p{Ll}{3,}(?:te|ten)$/u,
    other: /^(?:\p{Ll}{0,6}ge\p{Ll}{2,}(?:t|en)|(?:ver|be|er|ent|zer|über|unter)\p{Ll}{3,}(?:t|en))$/u,
  },
  nl: {
    auxiliaries: words(
      'is zijn was waren heeft hebben had hadden wordt worden werd werden zal zullen zou kan kunnen',
    ),
    finite: /^\p{Ll}{3,}(?:de|den|te|ten)$/u,
    other: /^(?:\p{Ll}{0,5}ge\p{Ll}{2,}(?:d|t|en))$/u,
  },
  fr: {
    auxiliaries: words(
      'est sont était étaient a ont avait avaient sera seront aura serait fut été être avoir va vont peut peuvent doit',
    ),
    finite: /^\p{Ll}{3,}(?:ait|aient|èrent|irent|era|eront|ira|iront)$/u,
    other: /^\p{Ll}{3,}(?:é|ée|és|ées)$/u,
  },
  es: {
    auxiliaries: words(
      'es son era eran fue fueron ha han había habían será serán está están va van puede pueden debe sido',
    ),
    finite: /^\p{Ll}{2,}(?:ó|aron|ieron|aban?|ían?|ará|arán|erá|erán|irá|irán)$/u,
    other: /^\p{Ll}{2,}(?:ad[oa]s?|id[oa]s?|ar|er|ir)$/u,
  },
  it: {
    auxiliaries: words(
      'è sono era erano ha hanno aveva avevano fu furono sarà saranno stato stata stati state viene vengono può possono deve',
    ),
    finite: /^\p{Ll}{3,}(?:ò|arono|irono|erono|avano?|evano?|ivano?|erà|irà|eranno)$/u,
    other: /^\p{Ll}{3,}(?:at[oaie]|ut[oaie]|it[oaie])$/u,
  },
  pt: {
    auxiliaries: words(
      'é são era eram foi foram tem têm tinha tinham será serão está estão vai vão pode podem deve sido',
    ),
    finite: /^\p{Ll}{2,}(?:ou|eu|iu|aram|eram|iram|avam?|iam?|ará|arão|erá|erão|irá|irão)$/u,
    other: /^\p{Ll}{2,}(?:ad[oa]s?|id[oa]s?|ar|er|ir)$/u,
  },
  ru: {
    auxiliaries: words('был была было были будет будут является являются'),
    finite:
      /^\p{Ll}{2,}(?:[аеиояуы]л(?:а|о|и|ся|ась|ось|ись)?|[еёюуая]тся|(?:а|я|у)ет|ают|яют|уют|ит|ят|ан|ано|аны|ен|ено|ены|ена|ана)$/u,
    other: /^\p{Ll}{3,}(?:ть|ться)$/u,
  },
}

function otherAt(reads: readonly Read[], at: number, language: string, shape: Shape): FoundVerb | null {
  const read = reads[at]
  if (read === undefined) return null
  const raw = read.raw.toLowerCase()
  if ((at > 0 && /^\p{Lu}/u.test(read.raw)) || isCalendarWord(read.token.word)) return null
  if (shape.auxiliaries.has(raw)) return { at, group: null, isFinite: true, isAuxiliary: true }
  const [finite, other] = [shape.finite.test(raw), shape.other.test(raw)]
  const group = groupOf(read.token.word, language)
  if (!finite && !other && (group === null || !mayBeVerb(reads, at))) return null
  const helped = reads
    .slice(Math.max(0, at - 3), at)
    .some(({ raw: word }) => shape.auxiliaries.has(word.toLowerCase()))
  if (other && !finite && group === null && !helped && language !== 'de' && language !== 'nl') return null
  return { at, group, isFinite: finite || helped || !other, isAuxiliary: false }
}

/** A noun of the same family (`la firma`, `der Angriff`) follows an article. */
const ARTICLES = words(
  'der die das dem den des ein eine einen einer einem la le les l un une du des el los las una lo il gli i o a os as um uma ao à do da de del della dello al alla di su sua sus ses son sa no na nos nas ao aos às num numa pelo pela im am zum zur beim vom au aux nel nella sul dal в на',
)
const mayBeVerb = (reads: readonly Read[], at: number): boolean =>
  !ARTICLES.has(reads[at - 1]?.raw.toLowerCase() ?? '')

const STARTS_ANEW = words(
  'and but or that which who whom where when while after before because as since although if',
)

/** The verbs of a passage, in order, by rough rules of the language; none where there are none. Linear. */
export function verbsIn(reads: readonly Read[], language: string): readonly FoundVerb[] {
  const shape = SHAPES[language]
  if (shape === undefined && language !== 'en' && language !== '' && !hasGroups(language)) return []
  let hasFinite = false
  return reads.flatMap(({ before, token }, at) => {
    if (/[^\s'’-]/u.test(before) || STARTS_ANEW.has(token.word)) hasFinite = false
    const verb = shape === undefined ? englishAt(reads, at, hasFinite) : otherAt(reads, at, language, shape)
    if (verb?.isFinite === true) hasFinite = true
    return verb === null ? [] : [verb]
  })
}
