import { countedReaders, namedSpanReaders } from './counted-readers.ts'
import { dayReaders } from './day-readers.ts'
import type { DateReader } from './reading.ts'
import { timeWordsOf } from './time-words/by-language.ts'
import { weekdayReaders } from './weekday-readers.ts'
import { WRITTEN_READERS } from './written-readers.ts'
import { yearReaders } from './year-readers.ts'

const known = new Map<string, readonly DateReader[]>()

/** All ways a language says times, made once; those in figures where a language has no words here. */
export function readersOf(base: string): readonly DateReader[] {
  const before = known.get(base)
  if (before !== undefined) return before
  const words = timeWordsOf(base)
  const language = base === '' ? 'en' : base
  const made =
    words === null
      ? WRITTEN_READERS
      : [
          ...WRITTEN_READERS,
          ...dayReaders(words, language),
          ...weekdayReaders(words, language),
          ...countedReaders(words, language),
          ...namedSpanReaders(words, language),
          ...yearReaders(words, language),
        ]
  known.set(base, made)
  return made
}

const triggers = new Map<string, RegExp>()

/** Whether it is worth while to look for times in some text: most sentences hold no word of them. */
export function mayHoldTimes(text: string, base: string): boolean {
  const before = triggers.get(base)
  if (before !== undefined) return before.test(text)
  const words = timeWordsOf(base)
  const near =
    words === null
      ? []
      : [words.dayBeforeYesterday ?? words.today, words.today, words.yesterday, words.tomorrow]
  const made =
    words === null
      ? /[\d年月日周曜天]/u
      : new RegExp(
          `\\d|(?<!\\p{L})(?:${[
            ...words.weekdays,
            ...words.months,
            ...words.seasons,
            ...Object.values(words.units),
            ...near,
            words.sameDay,
            words.dayAfter,
            words.dayBefore,
            words.vague,
            words.quarter ?? words.today,
          ].join('|')})(?!\\p{L})`,
          'iu',
        )
  triggers.set(base, made)
  return made.test(text)
}
