import { expect, test } from 'vitest'
import {
  NO_ROW_FILTER,
  shownRows,
  speakingSources,
  type RowFilter,
} from '../../../../../shared/compare/discrepancies/shown-rows.ts'
import { newId, type PassageDecisionId, type SourceId } from '../../../../../shared/ids.ts'
import { aRow, type Said } from '../../../../support/readings.ts'

const TEXT = 'On Monday they met. The berth opened on Friday.'
const said = (words: string): Said => ({ text: TEXT, quote: TEXT, words, day: '2019-03-29', group: 0 })
const [one, other] = [newId<SourceId>(), newId<SourceId>()]
const same = aRow([{ sourceId: other, state: 'same', said: [said('On Monday')] }], {
  key: 'same',
  kind: 'name',
  aspect: 'status',
  title: 'Señor Ortiz',
})
const differs = aRow([{ sourceId: one, state: 'different', said: [said('on Friday')] }], { key: 'differs' })
const earlier = aRow([{ sourceId: one, state: 'different', said: [said('On Monday')] }], {
  key: 'earlier',
  kind: 'number',
  aspect: 'number',
  dismissedBy: [newId<PassageDecisionId>()],
})
const ROWS = [same, differs, earlier]

const keys = (filter: Partial<RowFilter>, order: Parameters<typeof shownRows>[2] = 'telling') =>
  shownRows(ROWS, { ...NO_ROW_FILTER, ...filter }, order).map(({ key }) => key)

test('at first only what differs and was not dismissed is shown', () => {
  expect(keys({})).toEqual(['differs'])
})

test('rows are narrowed by state, kind, words and accents aside', () => {
  expect(keys({ state: 'all' })).toEqual(['same', 'differs'])
  expect(keys({ state: 'same' })).toEqual(['same'])
  expect(keys({ dismissed: true, kind: 'number' })).toEqual(['earlier'])
  expect(keys({ state: 'all', text: 'senor' })).toEqual(['same'])
  expect(keys({ state: 'all', text: 'ON FRIDAY' })).toEqual(['differs'])
})

test('rows stand in the order they are met, or by kind', () => {
  expect(keys({ state: 'all', dismissed: true }, 'place')).toEqual(['same', 'earlier', 'differs'])
  expect(keys({ state: 'all', dismissed: true }, 'kind')).toEqual(['differs', 'earlier', 'same'])
})

test('sources that say nothing in the rows are known', () => {
  expect([...speakingSources([differs, earlier])]).toEqual([one])
})

test('sources that speak in the topmost rows come first', () => {
  expect([...speakingSources([same, differs])]).toEqual([other, one])
  expect([...speakingSources([differs, same])]).toEqual([one, other])
})
