import { fold } from '../../../fold.ts'
import { phrasesOf, type Phrases } from './phrases.ts'
import { STAGE_WORDS } from './stage-words/by-language.ts'
import type { Stage, StageWords } from './stage-words/stage-words.ts'

/** What tells in a language how far something has come. */
export type StageReader = {
  readonly phrases: Phrases<Stage>
  /** Whether a word says what it is about without saying which. */
  readonly isAnything: (word: string) => boolean
  /** Whether what stands before and behind the words of a stage points at something spoken of before. */
  readonly isPointing: (before: string, behind: string) => boolean
  /** Whether what stands before them makes them a condition. */
  readonly isCondition: (before: string) => boolean
  /** Whether they tell of a time before. */
  readonly isPast: (before: string) => boolean
  /** The part that a clause speaks of, folded; null if of all. */
  readonly partIn: (clause: string) => string | null
  /** Which of several a clause speaks of (`the second reactor`), folded; null if of one. */
  readonly ordinalIn: (clause: string) => string | null
}

const readers = new Map<string, StageReader>()

/** The reader of a language, made once; null if nothing is known of it. */
export function readStages(language: string): StageReader | null {
  const words = STAGE_WORDS[language]
  if (words === undefined) return null
  const known = readers.get(language) ?? readerOf(words)
  readers.set(language, known)
  return known
}

/** What follows says which one it is. */
const SPECIFIED = '(?!\\s+(?:of|on|de|des|der|du|del|di|do|da|van)\\s)'

function readerOf(words: StageWords): StageReader {
  const { anything, pointing, pronouns, part, ordinal, condition, past } = words
  const general = new Set(anything.split('|').map(fold))
  const pointed = `(?:(?:${pointing})\\s+(?:${anything})|${pronouns})(?!\\p{L})${SPECIFIED}`
  const [head, tail] = [new RegExp(`^[^\\p{L}]*${pointed}`, 'iu'), new RegExp(`^\\s*${pointed}`, 'iu')]
  const conditional = new RegExp(`(?<!\\p{L})(?:${condition})(?!\\p{L})[^,;:.]*$`, 'iu')
  const over = new RegExp(`(?<!\\p{L})(?:${past})(?:\\s+\\p{L}+){0,2}\\s+$`, 'iu')
  return {
    // Plans come first, as they hold the words of what is done.
    phrases: phrasesOf(
      (['planned', 'nearly done', 'done', 'stopped', 'begun'] as const).map(
        (stage) => [stage, words[stage]] as const,
      ),
    ),
    isAnything: (word) => general.has(word),
    isPointing: (before, behind) => head.test(before) || tail.test(behind),
    isCondition: (before) => conditional.test(before),
    isPast: (before) => over.test(before),
    partIn: finds(part),
    ordinalIn: finds(ordinal),
  }
}

/** Finds the first of some alternatives in a text, folded; null if there is none. */
function finds(alternatives: string): (text: string) => string | null {
  const expression = new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu')
  return (text) => {
    const found = expression.exec(text)?.[0]
    return found === undefined ? null : fold(found)
  }
}
