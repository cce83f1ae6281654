import { describe, expect, test } from 'vitest'
import type { DateFact, NameFact } from '../../../../../shared/compare/facts/fact.ts'
import { datesIn } from '../../../../../shared/compare/facts/dates/dates-in.ts'
import { span } from '../../../../../shared/text/offsets.ts'
import {
  factItems,
  NO_FACT_FILTER,
  shownItems,
  spellings,
} from '../../../../../renderer/src/features/compare/facts/fact-items.ts'
import { roleWords } from '../../../../../renderer/src/features/compare/facts/fact-words.ts'
import { quoteParts } from '../../../../../renderer/src/features/compare/facts/quote-of.ts'
import { preparedFrom } from '../../../../support/prepared.ts'

const TEXT = 'The ferry did not sail on Friday, the mayor said on Saturday; it may sail on Monday.'
const dates = datesIn(preparedFrom([TEXT], { published: '2021-06-13' }))
const nothing = {
  clause: span(0, 4),
  passage: 0,
  topic: [],
  names: [],
  verb: null,
  negated: false,
  hedged: false,
}
const name = (words: string, at: number): NameFact => ({
  kind: 'name',
  ...span(at, at + 4),
  bearing: nothing,
  words,
  key: words.toLowerCase(),
  is: 'name',
  model: null,
})
const quote = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)

describe('the facts of a source', () => {
  test('are listed by kind, the places of one name together', () => {
    const items = factItems([name('Cavim', 0), ...dates, name('CAVIM', 20), name('Cavim', 40)])
    expect(items.map(({ first, facts }) => [first.kind, facts.length])).toEqual([
      ['date', 1],
      ['date', 1],
      ['date', 1],
      ['name', 3],
    ])
    expect(spellings(items.at(-1)?.facts ?? [])).toEqual(['Cavim', 'CAVIM'])
  })

  test('are narrowed by kind and by words, whatever their case', () => {
    const items = factItems([...dates, name('Cavim', 0)])
    expect(shownItems(items, NO_FACT_FILTER, quote)).toHaveLength(4)
    expect(shownItems(items, { kind: 'name', text: '' }, quote)).toHaveLength(1)
    expect(shownItems(items, { kind: null, text: 'fríday' }, quote)).toHaveLength(1)
  })

  test('say what a date is the date of', () => {
    expect(dates.map(roleWords)).toEqual(['event, “sail”', 'when it was said, “said”', 'event, “sail”'])
  })

  test('are quoted with what denies them and what hedges', () => {
    const marked = (fact: DateFact | undefined) =>
      fact === undefined
        ? []
        : quoteParts(TEXT, fact, 'en').flatMap(({ words, is }) => (is === null ? [] : [`${is}: ${words}`]))
    expect(marked(dates[0])).toEqual(['negation: not', 'fact: Friday'])
    expect(marked(dates[2])).toEqual(['hedge: may', 'fact: Monday'])
  })
})
