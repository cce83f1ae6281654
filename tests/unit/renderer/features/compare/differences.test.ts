import { expect, test } from 'vitest'
import { differencesCsv } from '../../../../../renderer/src/features/compare/discrepancies/export-csv.ts'
import { quotationsOf } from '../../../../../renderer/src/features/compare/discrepancies/row-words.ts'
import {
  piecesOf,
  quoteNear,
  sentenceAround,
} from '../../../../../renderer/src/features/compare/discrepancies/texts.ts'
import { answersApart } from '../../../../../shared/compare/discrepancies/answers.ts'
import { span } from '../../../../../shared/text/offsets.ts'
import { textOf } from '../../../../support/parsed.ts'
import { aRow, type Said } from '../../../../support/readings.ts'
import { aSource, dated, named } from '../../../../support/sources.ts'

const TEXT =
  'The mayor spoke. After a long morning of speeches on the quay the berth was opened on Friday, he said.'
const CLAUSE = 'After a long morning of speeches on the quay the berth was opened on Friday'
const FRIDAY: Said = { text: TEXT, quote: CLAUSE, words: 'on Friday', day: '2019-03-29', group: 0 }
const paper = aSource({ title: named('Paper'), published: dated('2019-03-30') })
const agency = aSource({ title: named('Agency') })

const row = (more: Partial<Said> = {}) =>
  aRow([
    { sourceId: paper.id, state: 'different', said: [{ ...FRIDAY, ...more }] },
    { sourceId: agency.id, state: 'silent', said: [] },
  ])
const texts = new Map([[paper.id, textOf(TEXT)]])
const firstOf = (of: ReturnType<typeof row>) => {
  const reading = of.cells[0]?.readings[0]
  if (reading === undefined) throw new Error('no reading')
  return reading
}

test('a long quotation is shown from shortly before its words, unless its clause is negated', () => {
  const reading = firstOf(row())
  expect(quoteNear(texts, reading)).toBe('… the quay the berth was opened on Friday')
  const negated = { ...reading.fact, bearing: { ...reading.fact.bearing, negated: true } }
  expect(quoteNear(texts, { ...reading, fact: negated })).toBe(CLAUSE)
  expect(quoteNear(undefined, reading)).toBe('')
})

test('the sentence around a clause is found, and what is marked in it, also where marks overlap', () => {
  const { quote } = firstOf(row())
  const { start, end } = sentenceAround(textOf(TEXT), quote, 'en')
  expect(TEXT.slice(start, end)).toBe(`${CLAUSE}, he said.`)
  expect(piecesOf(span(0, 10), [span(2, 5), span(4, 12)])).toEqual([
    { ...span(0, 2), marked: false },
    { ...span(2, 4), marked: true },
    { ...span(4, 5), marked: true },
    { ...span(5, 10), marked: true },
  ])
})

test('several words of one quotation are one passage', () => {
  const again = { ...FRIDAY, words: 'quay' }
  const other = { ...FRIDAY, quote: 'The mayor spoke', words: 'spoke' }
  const [cell] = aRow([{ state: 'same', said: [FRIDAY, again, other] }]).cells
  expect(cell === undefined ? [] : quotationsOf(cell).map(({ length }) => length)).toEqual([2, 1])
})

test('the table is written with state, answer and whole quotation of each source', () => {
  const csv = differencesCsv([row({ hedged: true })], [paper, agency], texts, new Map())
  const [head, line] = csv.split('\r\n')
  expect(head).toContain('Paper (30 Mar 2019),Agency (undated)')
  expect(line).toContain(`Different · Fri 29 Mar 2019 · hedged · “${CLAUSE}”`)
  expect(line).toMatch(/,Silent$/)
})

test('what differs is offered to be about something else; where nothing does, what stands last', () => {
  const both = aRow([
    { state: 'different', said: [{ ...FRIDAY, group: 1 }] },
    { state: 'same', said: [FRIDAY, FRIDAY] },
  ])
  const { answers, odd } = answersApart(both)
  expect(answers.map(({ group, readings }) => [group, readings.length])).toEqual([[1, 1], [0, 2]]) // prettier-ignore
  expect(odd).toEqual([0])
  expect(answersApart(aRow([FRIDAY, FRIDAY].map((said) => ({ state: 'same', said: [said] })))).odd).toEqual([
    1,
  ])
})
