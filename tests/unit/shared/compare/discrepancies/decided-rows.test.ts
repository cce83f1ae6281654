import { describe, expect, test } from 'vitest'
import { NOTHING_DECIDED, type Decided } from '../../../../../shared/compare/decided.ts'
import { newId, type PassageDecisionId } from '../../../../../shared/ids.ts'
import { placeIn, preparedOf } from '../../../../support/corpus.ts'
import { OPENED, onlyRow, post, rowsOf, statesOf, three, wire } from '../../../../support/ferry-reports.ts'
import { madeDate } from '../../../../support/made-facts.ts'

const decidedWith = (decided: Partial<Decided>): Decided => ({ ...NOTHING_DECIDED, ...decided })

describe('a decision of the user', () => {
  const id = newId<PassageDecisionId>()

  test('keeps two readings in different rows', async () => {
    const places = [placeIn(wire, 'on Friday'), placeIn(post, 'Thursday last week')] as const
    const decided = decidedWith({ notSameThing: [{ id, about: 'date', places }] })
    const row = onlyRow(await rowsOf(three, { decided }))
    expect(row.state).not.toBe('silent')
    expect(row.cells.filter(({ readings }) => readings.length > 0)).toHaveLength(2)
    expect(statesOf(row).slice(0, 2)).toContain('silent')
  })

  test('dismisses a row as long as nothing new differs', async () => {
    const places = [placeIn(wire, 'on Friday'), placeIn(post, 'Thursday last week')]
    const decided = decidedWith({ dismissed: [{ id, about: 'date', places }] })
    expect(onlyRow(await rowsOf(three, { decided })).dismissedBy).toEqual([id])
    const late = preparedOf(['The ferry terminal at Kessel opened on Monday.'])
    const later = madeDate(late, 'on Monday', '2019-04-01', {
      within: 'The ferry terminal at Kessel opened on Monday',
      verb: ['opened', OPENED],
    })
    expect(onlyRow(await rowsOf([...three, [late, [later]]], { decided })).dismissedBy).toEqual([])
  })

  test('about another kind of fact dismisses nothing', async () => {
    const places = [placeIn(wire, 'on Friday'), placeIn(post, 'Thursday last week')]
    const decided = decidedWith({ dismissed: [{ id, about: 'number', places }] })
    expect(onlyRow(await rowsOf(three, { decided })).dismissedBy).toEqual([])
  })
})
