import { describe, expect, test } from 'vitest'
import { present } from '../../../../../shared/assert.ts'
import type { Fact } from '../../../../../shared/compare/facts/fact.ts'
import { preparedOf } from '../../../../support/corpus.ts'
import {
  OPENED,
  onlyRow,
  post,
  postDate,
  rowsOf,
  statesOf,
  three,
  weekly,
  weeklyDate,
  wire,
  wireDate,
  type Told,
} from '../../../../support/ferry-reports.ts'
import { madeAttribution, madeDate, madeName, madeNumber } from '../../../../support/made-facts.ts'

describe('what sources say of one thing', () => {
  test('is one row with a cell for each source, the majority in group 0', async () => {
    const row = onlyRow(await rowsOf(three))
    expect(row.state).toBe('different')
    expect(statesOf(row)).toEqual(['same', 'different', 'same'])
    expect(row.cells.map(({ readings }) => readings[0]?.group)).toEqual([0, 1, 0])
  })

  test('is told in words of the sources, with the time written out', async () => {
    const row = onlyRow(await rowsOf(three))
    expect(row.title).toBe('ferry terminal – opened')
    expect(row.statement).toBe('The ferry terminal at Kessel was opened on 29 March 2019')
    expect(row.grounds).toEqual(['ferry', 'terminal'])
  })

  test('does not depend on the order of sources', async () => {
    const [forth, back] = [onlyRow(await rowsOf(three)), onlyRow(await rowsOf(three.toReversed()))]
    expect(back.key).toBe(forth.key)
    expect(back.cells.toReversed()).toEqual(forth.cells)
    expect(back.title).toBe(forth.title)
  })

  test('leaves a source silent that says nothing of it', async () => {
    const other = preparedOf(['Nothing happened in Kessel.'])
    const row = onlyRow(await rowsOf([...three, [other, []]]))
    expect(statesOf(row).at(-1)).toBe('silent')
    expect(row.key).toBe(onlyRow(await rowsOf(three)).key)
  })

  test('is not what another event of the same kind was', async () => {
    const fair = preparedOf(['The minister spoke at the boat fair, opened on Sunday by the mayor.'])
    const opened = madeDate(fair, 'on Sunday', '2019-03-24', {
      within: 'the boat fair, opened on Sunday by the mayor',
      verb: ['opened', OPENED],
    })
    const row = onlyRow(await rowsOf([...three, [fair, [opened]]]))
    expect(statesOf(row).at(-1)).toBe('silent')
  })

  test('is no event when it is when something was said', async () => {
    const said = { ...postDate, role: 'statement' as const }
    expect(
      onlyRow(
        await rowsOf([
          [wire, [wireDate]],
          [post, [said]],
          [weekly, [weeklyDate]],
        ]),
      ).state,
    ).toBe('same')
  })

  test('that two sources tell in two ways has no majority', async () => {
    const row = onlyRow(await rowsOf(three.slice(0, 2)))
    expect(statesOf(row)).toEqual(['different', 'different'])
  })

  test('counts sources of one lineage once', async () => {
    const lineages = [[wire.source.id, weekly.source.id]]
    const row = onlyRow(await rowsOf(three, { lineages }))
    expect(statesOf(row)).toEqual(['different', 'different', 'different'])
  })

  test('may be more precise in one', async () => {
    const month = {
      ...weeklyDate,
      time: { ...present(weeklyDate.time, 'a time'), from: { iso: '2019-03', precision: 'month' as const } },
    }
    const row = onlyRow(
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
    const row = onlyRow(
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
    within: 'The port dismissed 120 dockers, who lost all work there',
    verb: ['dismissed', null],
  })

  test('of the same thing are set against each other', async () => {
    const row = onlyRow(await rowsOf(told([post, [many]], some)))
    expect(row).toMatchObject({ kind: 'number', state: 'different' })
    expect(row.cells[1]?.readings[0]?.value).toEqual({
      kind: 'number',
      amount: 120,
      unit: 'dockers',
      about: false,
    })
  })

  test('that a hedge allows for agree', async () => {
    const row = onlyRow(await rowsOf(told([post, [{ ...many, amount: 94, comparable: 94 }]], some)))
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
      onlyRow(
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
    const row = onlyRow(
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
    expect(onlyRow(await rowsOf(told))).toMatchObject({ kind: 'attribution', state: 'different' })
  })

  test('is whom the press service speaks for, where the source names that beside it', async () => {
    const service = (first: string) => {
      const source = preparedOf([first, 'The ferry terminal opened without permits, the press service said.'])
      const said = madeAttribution(
        source,
        'the press service',
        'said',
        'The ferry terminal opened without permits',
      )
      return [source, [{ ...said, speakerKey: null }]] as const
    }
    const mayorSaid = [other, [mayor]] as const
    const named = await rowsOf([service('The quay is new, according to press service Nordhavn.'), mayorSaid])
    expect(onlyRow(named).state).toBe('different')
    const unnamed = await rowsOf([service('The quay is new.'), mayorSaid])
    expect(onlyRow(unnamed).state).toBe('more-precise')
  })

  test('is called by what was said, in the fewest words', async () => {
    expect(onlyRow(await rowsOf(told)).title).toBe('The ferry terminal opened without permits')
  })

  test('is not called by words that speak of somebody unnamed, if others say of whom', async () => {
    const source = preparedOf(['The Harbour Union said it opened the ferry terminal without permits.'])
    const said = madeAttribution(
      source,
      'The Harbour Union',
      'said',
      'it opened the ferry terminal without permits',
    )
    const rows = await rowsOf([
      [source, [said]],
      [other, [mayor]],
    ])
    expect(onlyRow(rows).title).toBe('The ferry terminal opened without any permits')
  })

  test('is one where the user said that two names are one party', async () => {
    const row = onlyRow(await rowsOf(told, { aliases: [['the Harbour Union', 'Mayor Brandt']] }))
    expect(row.kind).toBe('attribution')
  })
})
