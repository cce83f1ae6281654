import { describe, expect, test } from 'vitest'
import { present } from '../../../../../shared/assert.ts'
import { compareFacts } from '../../../../../shared/compare/discrepancies/compare-facts.ts'
import type { Discrepancy } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import type { Fact } from '../../../../../shared/compare/facts/fact.ts'
import type { Corpus } from '../../../../../shared/compare/corpus.ts'
import { NOTHING_DECIDED, type Decided } from '../../../../../shared/compare/decided.ts'
import type { PreparedSource } from '../../../../../shared/compare/prepared-source.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { newId, type PassageDecisionId } from '../../../../../shared/ids.ts'
import { corpusWith, placeIn, preparedOf } from '../../../../support/corpus.ts'
import {
  factsBySource,
  madeAttribution,
  madeDate,
  madeName,
  madeNumber,
} from '../../../../support/made-facts.ts'

const OPENED = 'open'

const wire = preparedOf([
  'The ferry terminal at Kessel was opened on Friday.',
  'About 90 dockers lost their work, the port said.',
])
const post = preparedOf([
  'Officials said the new ferry terminal opened Thursday last week, a day before the strike.',
  'The port dismissed 120 dockers.',
])
const weekly = preparedOf(['The terminal, which took nine years, was inaugurated on Friday in the rain.'])

const wireDate = madeDate(wire, 'on Friday', '2019-03-29', {
  within: 'The ferry terminal at Kessel was opened on Friday',
  verb: ['opened', OPENED],
  names: ['Kessel'],
})
const postDate = madeDate(post, 'Thursday last week', '2019-03-28', {
  within: 'the new ferry terminal opened Thursday last week',
  verb: ['opened', OPENED],
})
const weeklyDate = madeDate(weekly, 'on Friday', '2019-03-29', {
  within: 'The terminal, which took nine years, was inaugurated on Friday in the rain',
  verb: ['inaugurated', OPENED],
})

type Told = readonly [PreparedSource, readonly Fact[]]

const rowsOf = (told: readonly Told[], more: Partial<Corpus> = {}) =>
  compareFacts(
    corpusWith(
      told.map(([prepared]) => prepared),
      more,
    ),
    factsBySource(...told),
    WITHOUT_REST,
  )

const three: readonly Told[] = [
  [wire, [wireDate]],
  [post, [postDate]],
  [weekly, [weeklyDate]],
]

const only = (rows: readonly Discrepancy[]): Discrepancy => {
  expect(rows).toHaveLength(1)
  return present(rows[0], 'a row')
}
const statesOf = (row: Discrepancy) => row.cells.map(({ state }) => state)
const decidedWith = (decided: Partial<Decided>): Decided => ({ ...NOTHING_DECIDED, ...decided })

describe('what sources say of one thing', () => {
  test('is one row with a cell for each source, the majority in group 0', async () => {
    const row = only(await rowsOf(three))
    expect(row.state).toBe('different')
    expect(statesOf(row)).toEqual(['same', 'different', 'same'])
    expect(row.cells.map(({ readings }) => readings[0]?.group)).toEqual([0, 1, 0])
  })

  test('is told in words of the sources, with the time written out', async () => {
    const row = only(await rowsOf(three))
    expect(row.title).toBe('ferry terminal – opened')
    expect(row.statement).toBe('The ferry terminal at Kessel was opened on 29 March 2019')
    expect(row.grounds).toEqual(['ferry', 'terminal'])
  })

  test('does not depend on the order of sources', async () => {
    const [forth, back] = [only(await rowsOf(three)), only(await rowsOf(three.toReversed()))]
    expect(back.key).toBe(forth.key)
    expect(back.cells.toReversed()).toEqual(forth.cells)
    expect(back.title).toBe(forth.title)
  })

  test('leaves a source silent that says nothing of it', async () => {
    const other = preparedOf(['Nothing happened in Kessel.'])
    const row = only(await rowsOf([...three, [other, []]]))
    expect(statesOf(row).at(-1)).toBe('silent')
    expect(row.key).toBe(only(await rowsOf(three)).key)
  })

  test('is not what another event of the same kind was', async () => {
    const fair = preparedOf(['The minister spoke at the boat fair, opened on Sunday by the mayor.'])
    const opened = madeDate(fair, 'on Sunday', '2019-03-24', {
      within: 'the boat fair, opened on Sunday by the mayor',
      verb: ['opened', OPENED],
    })
    const row = only(await rowsOf([...three, [fair, [opened]]]))
    expect(statesOf(row).at(-1)).toBe('silent')
  })

  test('is no event when it is when something was said', async () => {
    const said = { ...postDate, role: 'statement' as const }
    expect(
      only(
        await rowsOf([
          [wire, [wireDate]],
          [post, [said]],
          [weekly, [weeklyDate]],
        ]),
      ).state,
    ).toBe('same')
  })

  test('that two sources tell in two ways has no majority', async () => {
    const row = only(await rowsOf(three.slice(0, 2)))
    expect(statesOf(row)).toEqual(['different', 'different'])
  })

  test('counts sources of one lineage once', async () => {
    const lineages = [[wire.source.id, weekly.source.id]]
    const row = only(await rowsOf(three, { lineages }))
    expect(statesOf(row)).toEqual(['different', 'different', 'different'])
  })

  test('may be more precise in one', async () => {
    const month = {
      ...weeklyDate,
      time: { ...present(weeklyDate.time, 'a time'), from: { iso: '2019-03', precision: 'month' as const } },
    }
    const row = only(
      await rowsOf([
        [wire, [wireDate]],
        [weekly, [month]],
      ]),
    )
    expect(row.state).toBe('more-precise')
    expect(statesOf(row)).toEqual(['more-precise', 'same'])
  })

  test('overtakes what was planned before', async () => {
    const before = preparedOf(['The ferry terminal will open on 1 March 2019.'], {
      published: { iso: '2019-02-01', precision: 'day' },
    })
    const planned = madeDate(before, 'on 1 March 2019', '2019-03-01', {
      within: 'The ferry terminal will open on 1 March 2019',
      verb: ['open', OPENED],
      hedged: true,
    })
    const row = only(
      await rowsOf([
        [before, [planned]],
        [wire, [wireDate]],
      ]),
    )
    expect(row.state).toBe('more-precise')
    expect(row.cells[0]?.readings[0]?.superseded).toBe(true)
  })
})

describe('amounts', () => {
  const told = (post: Told, first: Fact): readonly Told[] => [[wire, [first]], post]
  const some = madeNumber(wire, 'About 90 dockers', 90, 'dockers', {
    within: 'About 90 dockers lost their work, the port said',
    verb: ['lost', null],
    hedge: 'about',
  })
  const many = madeNumber(post, '120 dockers', 120, 'dockers', {
    within: 'The port dismissed 120 dockers',
    verb: ['dismissed', null],
  })

  test('of the same thing are set against each other', async () => {
    const row = only(await rowsOf(told([post, [many]], some)))
    expect(row).toMatchObject({ kind: 'number', state: 'different' })
    expect(row.cells[1]?.readings[0]?.value).toEqual({
      kind: 'number',
      amount: 120,
      unit: 'dockers',
      about: false,
    })
  })

  test('that a hedge allows for agree', async () => {
    const row = only(await rowsOf(told([post, [{ ...many, amount: 94, comparable: 94 }]], some)))
    expect(row.state).toBe('more-precise')
  })

  test('of dead and injured are two things', async () => {
    const killed = {
      ...some,
      bearing: { ...some.bearing, verb: { word: 'killed', stem: 'kill', group: 'kill' } },
    }
    expect(await rowsOf(told([post, [many]], killed))).toEqual([])
  })
})

describe('names', () => {
  const [short, long] = [
    preparedOf(['The centre trains pilots for Ka-32 helicopters.']),
    preparedOf(['There, pilots learn to fly Ka-32A11 helicopters.']),
  ]
  const family = madeName(
    short,
    'Ka-32',
    { within: 'The centre trains pilots for Ka-32 helicopters' },
    { family: 'ka-32', variant: '' },
  )
  const variant = madeName(
    long,
    'Ka-32A11',
    { within: 'pilots learn to fly Ka-32A11 helicopters' },
    { family: 'ka-32', variant: 'a11' },
  )

  test('of a family and its variant differ', async () => {
    expect(
      only(
        await rowsOf([
          [short, [family]],
          [long, [variant]],
        ]),
      ),
    ).toMatchObject({ kind: 'name', state: 'different' })
  })

  test('that are the same are no row', async () => {
    const same = { ...variant, model: { family: 'ka-32', variant: '' } }
    expect(
      await rowsOf([
        [short, [family]],
        [long, [same]],
      ]),
    ).toEqual([])
  })

  test('of a place in which and outside of which something happened differ', async () => {
    const [inside, outside] = [
      preparedOf(['Two planes with engineers landed in Kessel.']),
      preparedOf(['The planes landed with engineers outside Kessel.']),
    ]
    const row = only(
      await rowsOf([
        [
          inside,
          [
            madeName(inside, 'Kessel', {
              within: 'Two planes with engineers landed in Kessel',
              verb: ['landed', 'arrive'],
            }),
          ],
        ],
        [
          outside,
          [
            madeName(outside, 'Kessel', {
              within: 'The planes landed with engineers outside Kessel',
              verb: ['landed', 'arrive'],
            }),
          ],
        ],
      ]),
    )
    expect(row.cells.map(({ readings }) => readings[0]?.value)).toEqual([
      { kind: 'name', name: 'in Kessel' },
      { kind: 'name', name: 'outside Kessel' },
    ])
  })
})

describe('who said something', () => {
  const [one, other] = [
    preparedOf(['The ferry terminal opened without permits, the Harbour Union said.']),
    preparedOf(['Mayor Brandt said the ferry terminal opened without any permits.']),
  ]
  const union = madeAttribution(one, 'the Harbour Union', 'said', 'The ferry terminal opened without permits')
  const mayor = madeAttribution(
    other,
    'Mayor Brandt',
    'said',
    'the ferry terminal opened without any permits',
  )
  const told: readonly Told[] = [
    [one, [union]],
    [other, [mayor]],
  ]

  test('differs where the same is said by others', async () => {
    expect(only(await rowsOf(told))).toMatchObject({ kind: 'attribution', state: 'different' })
  })

  test('is one where the user said that two names are one party', async () => {
    const row = only(await rowsOf(told, { aliases: [['the Harbour Union', 'Mayor Brandt']] }))
    expect(row.kind).toBe('attribution')
  })
})

describe('a decision of the user', () => {
  const id = newId<PassageDecisionId>()

  test('keeps two readings in different rows', async () => {
    const places = [placeIn(wire, 'on Friday'), placeIn(post, 'Thursday last week')] as const
    const decided = decidedWith({ notSameThing: [{ id, about: 'date', places }] })
    const row = only(await rowsOf(three, { decided }))
    expect(row.state).not.toBe('silent')
    expect(row.cells.filter(({ readings }) => readings.length > 0)).toHaveLength(2)
    expect(statesOf(row).slice(0, 2)).toContain('silent')
  })

  test('dismisses a row as long as nothing new differs', async () => {
    const places = [placeIn(wire, 'on Friday'), placeIn(post, 'Thursday last week')]
    const decided = decidedWith({ dismissed: [{ id, about: 'date', places }] })
    expect(only(await rowsOf(three, { decided })).dismissedBy).toEqual([id])
    const late = preparedOf(['The ferry terminal at Kessel opened on Monday.'])
    const later = madeDate(late, 'on Monday', '2019-04-01', {
      within: 'The ferry terminal at Kessel opened on Monday',
      verb: ['opened', OPENED],
    })
    expect(only(await rowsOf([...three, [late, [later]]], { decided })).dismissedBy).toEqual([])
  })

  test('about another kind of fact dismisses nothing', async () => {
    const places = [placeIn(wire, 'on Friday'), placeIn(post, 'Thursday last week')]
    const decided = decidedWith({ dismissed: [{ id, about: 'number', places }] })
    expect(only(await rowsOf(three, { decided })).dismissedBy).toEqual([])
  })
})
