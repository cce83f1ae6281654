import { alignments } from '../../../shared/compare/align/alignments.ts'
import { placesOverlap, type Place } from '../../../shared/compare/compared-source.ts'
import { discrepancies } from '../../../shared/compare/discrepancies/discrepancies.ts'
import type { Discrepancy } from '../../../shared/compare/discrepancies/discrepancy.ts'
import { relateNumbers } from '../../../shared/compare/discrepancies/values/relate-numbers.ts'
import { relateTimes } from '../../../shared/compare/discrepancies/values/relate-times.ts'
import type { Fact } from '../../../shared/compare/facts/fact.ts'
import { factsOf } from '../../../shared/compare/facts/facts-of.ts'
import { WITHOUT_REST } from '../../../shared/compare/turn.ts'
import { cpuSeconds, printFigure } from '../figure.ts'
import { readGold, type Gold, type GoldPair } from './gold.ts'
import { JUDGED_ROWS } from './judged-rows.ts'

/**
 * Whether the conflicts a person found are shown, and how many rows a person would call false. Beside it, what comparing all
 * dates and amounts of aligned passages shows.
 */
export async function benchDiscrepancies(): Promise<void> {
  const gold = await readGold()
  if (gold === null) return
  const { corpus, pairs } = gold
  const facts = corpus.sources.flatMap((prepared) => factsOf(corpus, prepared))
  const before = cpuSeconds()
  const rows = await discrepancies(corpus, null, WITHOUT_REST)
  const seconds = cpuSeconds() - before
  const differing = rows.filter(({ state }) => state !== 'same')
  const verdicts = differing.map((row) => JUDGED_ROWS[keyOf(row)] ?? null)
  const conflicts = pairs.filter(({ relation }) => relation === 'conflict')
  const details = pairs.filter(({ relation }) => relation === 'differ-in-detail')
  const print = (figure: string, value: number, unit: string) =>
    printFigure('compare', `discrepancies: ${figure}`, value, unit)
  print('conflicts shown', shownBy(differing, conflicts), `of ${conflicts.length}`)
  print('differences in detail shown', shownBy(differing, details), `of ${details.length}`)
  print('rows, in all', rows.length, 'rows')
  print('rows that differ', differing.length, 'rows')
  print('rows judged false', verdicts.filter((right) => right === false).length, 'rows')
  print('rows nobody judged yet', verdicts.filter((right) => right === null).length, 'rows')
  print('time over known facts', (seconds * 1000) / Math.max(1, facts.length), 'ms of processor per fact')
  const flagged = await flaggedByLinks(gold)
  print(
    'all dates and amounts of linked passages, conflicts shown',
    shownIn(flagged, conflicts),
    `of ${conflicts.length}`,
  )
  print('all dates and amounts of linked passages, shown', flagged.length, 'pairs')
  for (const row of differing)
    if (JUDGED_ROWS[keyOf(row)] === undefined) process.stderr.write(`not judged: "${keyOf(row)}"\n`)
}

/** Where the readings of a row stand: the number of each source among the five, and offsets. */
const keyOf = ({ kind, cells }: Discrepancy): string =>
  [
    kind,
    ...cells
      .flatMap(({ sourceId, readings }) => readings.map(({ at }) => `${sourceId.slice(0, 3)}@${at.start}`))
      .toSorted(),
  ].join(' ')

const shownBy = (rows: readonly Discrepancy[], pairs: readonly GoldPair[]): number =>
  pairs.filter(({ places: [a, b] }) =>
    rows.some(({ cells }) => {
      const readings = cells.flatMap((cell) => cell.readings)
      const groups = (place: Place) => readings.filter(({ at }) => placesOverlap(at, place))
      return groups(a).some((one) => groups(b).some((other) => one.group !== other.group))
    }),
  ).length

type Flagged = readonly [Place, Place]

/** Aligned passages of which no two dates, or no two amounts, agree. */
async function flaggedByLinks({ corpus }: Gold): Promise<readonly Flagged[]> {
  const links = await alignments(corpus, null, WITHOUT_REST)
  const within = (place: Place): readonly Fact[] => {
    const prepared = corpus.byId.get(place.sourceId)
    return prepared === undefined
      ? []
      : factsOf(corpus, prepared).filter(({ start, end }) => start >= place.start && end <= place.end)
  }
  return links.filter(({ a, b }) => disagree(within(a), within(b))).map(({ a, b }): Flagged => [a, b])
}

function disagree(a: readonly Fact[], b: readonly Fact[]): boolean {
  const relations = a.flatMap((one) =>
    b.flatMap((other) => {
      if (one.kind === 'date' && other.kind === 'date')
        return one.time === null || other.time === null
          ? []
          : [{ kind: 'date', is: relateTimes(one.time, other.time) }]
      if (one.kind === 'number' && other.kind === 'number')
        return [{ kind: 'number', is: relateNumbers(one, other) }]
      return []
    }),
  )
  return ['date', 'number'].some((kind) => {
    const found = relations.filter((relation) => relation.kind === kind)
    return found.length > 0 && found.every(({ is }) => is === 'different')
  })
}

const shownIn = (flagged: readonly Flagged[], pairs: readonly GoldPair[]): number =>
  pairs.filter(({ places: [a, b] }) =>
    flagged.some(
      ([one, other]) =>
        (placesOverlap(one, a) && placesOverlap(other, b)) ||
        (placesOverlap(one, b) && placesOverlap(other, a)),
    ),
  ).length
