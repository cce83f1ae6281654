import { describe, expect, test } from 'vitest'
import { codeDropped, codeOneStep } from '../../../../../renderer/src/features/annotate/code-moves.ts'
import {
  codebookRows,
  idsWithBelow,
  openRows,
  rowByTyping,
} from '../../../../../renderer/src/features/annotate/codebook-rows.ts'
import { countWords } from '../../../../../renderer/src/features/annotate/count-words.ts'
import type { CodeId } from '../../../../../shared/ids.ts'
import { aCode } from '../../../../support/builders.ts'

const event = aCode('Event')
const date = { ...aCode('Date'), partOf: event.id }
const day = { ...aCode('Day'), partOf: date.id }
const place = { ...aCode('Place'), partOf: event.id }
const actor = aCode('Actor')
const codes = [event, date, day, place, actor]
const on = (...codeIds: CodeId[]) => ({ codeIds })
const rows = codebookRows(
  codes,
  [on(day.id), on(date.id, day.id), on(event.id), on(actor.id, day.id)],
  [on(date.id), {}],
)
const names = (some: typeof rows | readonly (typeof rows)[number][]) => some.map(({ code }) => code.name)

describe('the rows of the codebook', () => {
  test('count each annotation and claim once for a code with those below it', () => {
    expect(
      rows.map(({ code, level, own, all }) => [code.name, level, countWords(own), countWords(all)]),
    ).toEqual([
      ['Actor', 1, '1 passage', '1 passage'],
      ['Event', 1, '1 passage', '4 passages, 1 claim'],
      ['Date', 2, '1 passage, 1 claim', '3 passages, 1 claim'],
      ['Day', 3, '3 passages', '3 passages'],
      ['Place', 2, '0 passages', '0 passages'],
    ])
    expect(idsWithBelow(rows, date.id)).toEqual([date.id, day.id])
  })

  test('hide what is in a closed one', () => {
    expect(names(openRows(rows, new Set([date.id])))).toEqual(['Actor', 'Event', 'Date', 'Place'])
    expect(names(openRows(rows, new Set([event.id])))).toEqual(['Actor', 'Event'])
  })

  test('are found by typing, on from the current one and round the end', () => {
    expect(rowByTyping(rows, actor.id, 'd')?.code.name).toBe('Date')
    expect(rowByTyping(rows, date.id, 'd')?.code.name).toBe('Day')
    expect(rowByTyping(rows, day.id, 'd')?.code.name).toBe('Date')
    expect(rowByTyping(rows, date.id, 'dat')?.code.name).toBe('Date')
    expect(rowByTyping(rows, date.id, 'x')).toBeNull()
  })
})

describe('a code goes', () => {
  test('by one step up, down, into the one above and out', () => {
    expect(codeOneStep(codes, place.id, 'up')).toEqual({ partOf: event.id, before: date.id })
    expect(codeOneStep(codes, place.id, 'down')).toBeNull()
    expect(codeOneStep(codes, place.id, 'in')).toEqual({ partOf: date.id, before: null })
    expect(codeOneStep(codes, place.id, 'out')).toEqual({ partOf: null, before: null })
    expect(codeOneStep(codes, actor.id, 'down')).toEqual({ partOf: null, before: null })
    expect(codeOneStep(codes, actor.id, 'out')).toBeNull()
  })

  test('where it was dropped, never below itself', () => {
    expect(codeDropped(codes, actor.id, date.id, 'inside', true)).toEqual({ partOf: date.id, before: null })
    expect(codeDropped(codes, actor.id, place.id, 'before', false)).toEqual({
      partOf: event.id,
      before: place.id,
    })
    expect(codeDropped(codes, actor.id, event.id, 'after', true)).toEqual({
      partOf: event.id,
      before: date.id,
    })
    expect(codeDropped(codes, actor.id, event.id, 'after', false)).toEqual({ partOf: null, before: null })
    expect(codeDropped(codes, event.id, day.id, 'after', false)).toBeNull()
    expect(codeDropped(codes, event.id, event.id, 'inside', true)).toBeNull()
  })
})
