import { isStopword } from '../../tokens/stopwords.ts'
import type { Span } from '../../../text/offsets.ts'
import { cuesOf } from '../attributions/cues.ts'
import type { Word } from '../words/words.ts'
import { countryCalled } from './countries.ts'
import {
  CALENDAR,
  DEMONYMS,
  INSTITUTIONS,
  OFFICES,
  PARTICLES,
  STARTERS,
  TITLE_PARTS,
  TITLES,
} from './lexicon.ts'

/** What the rest of a source says of its words, so that a capital at the beginning of a sentence can be judged. */
export type Capitals = {
  readonly language: string
  /** Folded words with a capital inside sentences. */
  readonly inside: ReadonlySet<string>
  /** Folded words that also stand without one. */
  readonly small: ReadonlySet<string>
}

const CAPITAL = /^(?:\p{Lu}|\p{Lt}|(?:al|el|an|as|ash|ad|at|d|o)[-'’]\p{Lu}|\p{Ll}\p{Lu}\p{Ll}{2})/u
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}&-]*\p{Lu}$|^(?:\p{Lu}\.){2,}$/u
const ABBREVIATED = /^(?:mr|mrs|ms|dr|gen|sen|rep|gov|lt|col|st|prof|maj|capt|sgt|jr)$/
/** `Russian-made` says something of a thing. */
const COMPOUND = /-\p{Ll}[^-]*$/u
const BEGINS = /["“„«‘:]\s*$|[.!?…]["”’»)]*\s+$|^\s*[•*–—-]\s*$/u
const REPORTS =
  /^(?:said|says|told|tells|announced|announces|has|had|was|is|will|added|warned|denied|insisted|dijo|ha|sagte|hat|a|est)$/

/** Whether a headline writes most of its words with capitals, so that they tell nothing. */
export function isTitleCase(words: readonly Word[], after: string): boolean {
  const letters = words.filter(({ text }) => /^\p{L}/u.test(text))
  if (letters.length > 1 && letters.every(({ text }) => text === text.toUpperCase())) return true
  const long = letters.filter(({ text }) => text.length > 3)
  const capitals = long.filter(({ text }) => CAPITAL.test(text)).length
  return long.length >= 3 && !/[.!?]["”’»)]*$/.test(after) && capitals / long.length > 0.65
}

export const isCapital = ({ text }: Word): boolean => CAPITAL.test(text)
export const beginsSentence = (word: Word, index: number): boolean =>
  (index === 0 && word.gap.length < 8) || BEGINS.test(word.gap)

/** Whether a word can be part of a name where it stands. */
function canBeName(words: readonly Word[], index: number, capitals: Capitals): boolean {
  const word = words[index]
  if (word === undefined || !CAPITAL.test(word.text) || COMPOUND.test(word.text)) return false
  const { text, folded } = word
  if (/-\p{N}/u.test(text) || /[/@#_=.]$/.test(word.gap) || isOffice(words, index, capitals)) return false
  if (text === 'US') return true
  if (ALL_CAPITALS.test(text)) return !/^[IVXLC]+$/.test(text) && !isStopword(folded, capitals.language)
  const before = words[index - 1]
  const after = words[index + 1]
  const joined =
    after !== undefined && after.gap === ' ' && CAPITAL.test(after.text) && !CALENDAR.has(after.folded)
  if (text.length === 1) return isInitial(words, index)
  if (folded === 'may' || folded === 'will' || folded === 'april' || folded === 'june')
    return folded === 'will' || folded === 'may'
      ? (before !== undefined &&
          word.gap === ' ' &&
          CAPITAL.test(before.text) &&
          !STARTERS.has(before.folded) &&
          !isStopword(before.folded, capitals.language)) ||
          (folded === 'will' && joined && index > 0)
      : false
  if (CALENDAR.has(folded) || isStopword(folded, capitals.language)) return false
  if (!beginsSentence(word, index) || isAbbreviated(words, index)) return true
  if (capitals.inside.has(folded)) return true
  if (STARTERS.has(folded) || capitals.small.has(folded)) return false
  if (countryCalled(text, capitals.language) !== null) return true
  if (joined) return countryCalled(after.text, capitals.language) === null
  return (
    after !== undefined &&
    (/^['’]/.test(after.gap) ||
      ((REPORTS.test(after.folded) || cuesOf(capitals.language).verbs.has(after.folded)) &&
        !/(?:s|ing|ly|ed|thing)$/.test(folded)))
  )
}

/** What a title before it is of: `secretary of State`, unless that title is a part of the name itself. */
const isOffice = (words: readonly Word[], index: number, capitals: Capitals): boolean =>
  OFFICES.has(words[index]?.folded ?? '') &&
  words[index - 1]?.folded === 'of' &&
  TITLES.has(words[index - 2]?.folded ?? '') &&
  !canBeName(words, index - 2, capitals)

/** Behind `J.` and `Dr.` no sentence begins. */
const isAbbreviated = (words: readonly Word[], index: number): boolean =>
  /^\.\s$/.test(words[index]?.gap ?? '') &&
  (words[index - 1]?.text.length === 1 || ABBREVIATED.test(words[index - 1]?.folded ?? ''))

/** `J.` of a name, not the end of a sentence. */
function isInitial(words: readonly Word[], index: number): boolean {
  const [word, after] = [words[index], words[index + 1]]
  return (
    word !== undefined &&
    after !== undefined &&
    /^\.\s?$/.test(after.gap) &&
    CAPITAL.test(after.text) &&
    word.text !== 'I'
  )
}

/** Runs of words that make up names, each at least one word long; parts of `taken` spans (designations) are left out. */
export function capitalRuns(words: readonly Word[], capitals: Capitals, taken: readonly Span[]): Word[][] {
  const free = (word: Word | undefined): boolean =>
    word !== undefined && !taken.some((span) => span.start < word.end && word.start < span.end)
  const named = words.map((word, index) => free(word) && canBeName(words, index, capitals))
  const runs: Word[][] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (named[at] !== true || first === undefined) continue
    const run = [first]
    for (;;) {
      const step = nextInRun(words, at, run, named, capitals)
      if (step === 0 || run.length > 12) break
      for (const word of words.slice(at + 1, at + 1 + step)) run.push(word)
      at += step
    }
    runs.push(run)
  }
  return runs
}

/** How many words further the run goes on: one, or a few with particles between; none at its end. */
function nextInRun(
  words: readonly Word[],
  at: number,
  run: readonly Word[],
  named: readonly boolean[],
  { language }: Capitals,
): number {
  const [last, next] = [words[at], words[at + 1]]
  if (last === undefined || next === undefined) return 0
  if (named[at + 1] === true) return joins(last, next) && !isHeldIn(words, at, run, named, language) ? 1 : 0
  if (next.gap !== ' ' && next.gap !== '\u00a0') return 0
  const ahead = words[at + 2]?.folded === 'the' || PARTICLES.has(words[at + 2]?.folded ?? '') ? 3 : 2
  const target = words[at + ahead]
  if (
    target === undefined ||
    named[at + ahead] !== true ||
    words.slice(at + 2, at + ahead + 1).some(({ gap }) => gap !== ' ')
  )
    return 0
  if (next.folded === 'and' || next.text === '&')
    return ahead === 2 &&
      /^(?:the|a|an|its|of|s)$/.test(words[at - run.length]?.folded ?? '') &&
      isBodyAhead(words, at + 2, named) &&
      !TITLE_PARTS.has(target.folded) &&
      !DEMONYMS.has(target.folded) &&
      !INSTITUTIONS.has(last.folded)
      ? ahead
      : 0
  if (!PARTICLES.has(next.folded) && next.folded !== 'for' && next.folded !== 'on') return 0
  return mayFollow(next.folded, run, language) ? ahead : 0
}

const joins = (last: Word, next: Word): boolean =>
  next.gap === ' ' ||
  next.gap === '\u00a0' ||
  next.gap === '-' ||
  next.gap === ' & ' ||
  (/^\.\s?$/.test(next.gap) && (last.text.length === 1 || ABBREVIATED.test(last.folded)))

function mayFollow(particle: string, run: readonly Word[], language: string): boolean {
  const last = run.at(-1)
  if (last === undefined) return false
  const body = INSTITUTIONS.has(last.folded) || OFFICES.has(last.folded)
  if (particle === 'for' || particle === 'on') return body
  if (particle === 'of') return body || TITLES.has(last.folded) || run.length === 1
  const romance =
    language === 'es' || language === 'fr' || language === 'it' || language === 'pt' || language === 'ca'
  if (/^(?:al|el|la|le|y|e|den|der|zu|den)$/.test(particle))
    return !romance && particle.length > 1 && language !== 'de'
  return romance ? body || run.length === 1 : true
}

/** Russian sets who holds an office right behind what it is held in: `глава Ростеха Сергей Чемезов`. */
const isHeldIn = (
  words: readonly Word[],
  at: number,
  run: readonly Word[],
  named: readonly boolean[],
  language: string,
): boolean =>
  (language === 'ru' || language === 'uk') &&
  run.filter(({ folded }) => !TITLES.has(folded)).length === 1 &&
  named[at + 2] === true &&
  TITLES.has(words[at - 1]?.folded ?? '')

/** Whether the words from here on are the end of a body's name: `… and Repair Center`. */
function isBodyAhead(words: readonly Word[], from: number, named: readonly boolean[]): boolean {
  let at = from
  while (named[at + 1] === true && words[at + 1]?.gap === ' ' && at - from < 5) at += 1
  return INSTITUTIONS.has(words[at]?.folded ?? '')
}
