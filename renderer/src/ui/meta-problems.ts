/** Sentences for what is wrong with a typed field, each saying what would be right. */
export const META_PROBLEMS = {
  'not-a-date': 'Write a date like 2019, 2019-03, 2019-03-29 or 29 Mar 2019.',
  ambiguous: 'This could be two different days. Write the month as a word, or the date as 2019-03-29.',
  impossible: 'There is no such day or time.',
  'no-title': 'A source needs a title. The last one is kept until you type another.',
  'not-a-url': 'Write a whole address that starts with https:// or http://.',
  'not-a-language': 'Write a language tag like en, es-VE or zh-Hans.',
  'too-long': 'This is longer than the field can hold.',
} as const
