import { compareFacts } from '../../shared/compare/discrepancies/compare-facts.ts'
import type { Discrepancy } from '../../shared/compare/discrepancies/discrepancy.ts'
import type { Corpus } from '../../shared/compare/corpus.ts'
import type { Fact } from '../../shared/compare/facts/fact.ts'
import type { PreparedSource } from '../../shared/compare/prepared-source.ts'
import { WITHOUT_REST } from '../../shared/compare/turn.ts'
import { corpusWith, preparedOf } from './corpus.ts'
import { madeDate } from './made-facts.ts'

/** The group of verbs of opening. */
export const OPENED = 'open'

export const wire = preparedOf([
  'The ferry terminal at Kessel was opened on Friday.',
  'About 90 dockers lost their work, the port said.',
])
export const post = preparedOf([
  'Officials said the new ferry terminal opened Thursday last week, a day before the strike.',
  'The port dismissed 120 dockers, who lost all work there.',
])
export const weekly = preparedOf([
  'The ferry terminal, which took nine years, was inaugurated on Friday in the rain.',
])

export const wireDate = madeDate(wire, 'on Friday', '2019-03-29', {
  within: 'The ferry terminal at Kessel was opened on Friday',
  verb: ['opened', OPENED],
  names: ['Kessel'],
})
export const postDate = madeDate(post, 'Thursday last week', '2019-03-28', {
  within: 'the new ferry terminal opened Thursday last week',
  verb: ['opened', OPENED],
})
export const weeklyDate = madeDate(weekly, 'on Friday', '2019-03-29', {
  within: 'The ferry terminal, which took nine years, was inaugurated on Friday in the rain',
  verb: ['inaugurated', OPENED],
})

/** A source with its facts. */
export type Told = readonly [PreparedSource, readonly Fact[]]

/** Three reports of one opening, the second of which dates it a day earlier. */
export const three: readonly Told[] = [
  [wire, [wireDate]],
  [post, [postDate]],
  [weekly, [weeklyDate]],
]

export const rowsOf = (
  told: readonly Told[],
  more: Partial<Corpus> = {},
): Promise<readonly Discrepancy[]> => {
  const sources = told.map(([prepared]) => prepared)
  return compareFacts(corpusWith(sources, more), new Map(told), WITHOUT_REST)
}

/** @throws unless it is the only one */
export function onlyRow(rows: readonly Discrepancy[]): Discrepancy {
  const [row] = rows
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows instead of one`)
  return row
}

export const statesOf = (row: Discrepancy): readonly string[] => row.cells.map(({ state }) => state)
