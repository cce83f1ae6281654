import { describe, expect, test } from 'vitest'
import {
  arrangeColumns,
  filterMatrix,
  NO_MATRIX_FILTER,
  sortRows,
} from '../../../../shared/claims/matrix-order.ts'
import { groupOrder, matrixLines, placeRows, rowsOf } from '../../../../shared/claims/matrix-groups.ts'
import { plainLetters } from '../../../../shared/text/plain-letters.ts'
import {
  cellAt,
  countUnreviewed,
  livingSources,
  matrixColumns,
  matrixRows,
  type MatrixData,
} from '../../../../shared/claims/matrix.ts'
import { newId, type LineageId, type SilenceId } from '../../../../shared/ids.ts'
import type { OrderKey } from '../../../../shared/project/claim.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { instant, now } from '../../../../shared/time.ts'
import { aClaim, aCode, anEvidence, aSource } from '../../../support/builders.ts'

const order = (key: string) => key as OrderKey
function dated(title: string, iso: string | null, day: number): Source {
  const source = aSource(title, { addedAt: instant(new Date(Date.UTC(2026, 0, day))) })
  const published =
    iso === null ? null : { value: { iso, precision: 'day' as const }, from: 'text', raw: null, others: [] }
  return { ...source, meta: { ...source.meta, published } }
}

const wire = dated('Wire', '2019-03-30', 1)
const agency = dated('Agency', '2019-04-02', 2)
const copy = dated('Copy', '2019-05-01', 3)
const paper = dated('Paper', null, 4)
const binned = { ...dated('Binned', '2019-01-01', 5), deletedAt: now() }
const opened = aClaim({ statement: 'The centre opened on Friday', order: order('a') })
const cost = aClaim({ statement: 'It cost a million', order: order('b') })
const friday = aClaim({ statement: 'That day was a Friday', partOf: opened.id, order: order('a') })
const lineage = {
  id: newId<LineageId>(),
  name: 'Wire story',
  members: [wire.id, copy.id],
  note: '',
  createdAt: now(),
  modifiedAt: now(),
}
const plain = anEvidence({ claimId: opened.id, sourceId: wire.id, order: order('a') })
const strong = anEvidence({ claimId: opened.id, sourceId: wire.id, order: order('b'), strong: true })
const data: MatrixData = {
  claims: [cost, friday, opened],
  evidence: [
    strong,
    plain,
    anEvidence({ claimId: opened.id, sourceId: copy.id, stance: 'mentions', order: order('c') }),
    anEvidence({ claimId: opened.id, sourceId: agency.id, stance: 'contradicts', order: order('d') }),
    anEvidence({ claimId: cost.id, sourceId: agency.id, order: order('a') }),
    anEvidence({ claimId: cost.id, sourceId: binned.id, order: order('b') }),
  ],
  silences: [
    { id: newId<SilenceId>(), claimId: cost.id, sourceId: wire.id, at: now() },
    { id: newId<SilenceId>(), claimId: opened.id, sourceId: agency.id, at: now() },
  ],
  sources: [paper, binned, copy, agency, wire],
  lineages: [lineage],
  derivations: [],
}
const rows = matrixRows(data)
const sources = livingSources(data.sources)
const columns = matrixColumns(sources, data.lineages, 'sources')
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
const numbers = (list: readonly { readonly number: string }[]) => list.map(({ number }) => number)

test('each claim is followed by its parts, and says how many origins its sources have', () => {
  expect(rows.map(({ number, level, independent }) => [number, level, independent])).toEqual([
    ['1', 1, 2],
    ['1.1', 2, 0],
    ['2', 1, 1],
  ])
})

test('a cell shows the strongest passage of what the source says on the whole, or what is known of its silence', () => {
  const cells = rows.map((row) => columns.map((column) => cellAt(row, column)))
  expect(cells.map((line) => line.map(({ kind }) => kind))).toEqual([
    ['covered', 'covered', 'covered', 'unreviewed'],
    ['unreviewed', 'unreviewed', 'unreviewed', 'unreviewed'],
    ['silent', 'covered', 'unreviewed', 'unreviewed'],
  ])
  expect(cells[0]?.[0]).toMatchObject({ dominant: 'supports', best: strong, evidence: [plain, strong] })
  expect(countUnreviewed(rows, sources)).toBe(7)
})

test('a lineage is silent when all of its members are, and else says how many are', () => {
  const [story] = matrixColumns(sources, data.lineages, 'lineages')
  const cells = rows.map((row) => story && cellAt(row, story))
  expect(cells).toMatchObject([
    { kind: 'covered', dominant: 'supports', counts: { supports: 2, mentions: 1 } },
    { kind: 'unreviewed', silent: 0 },
    { kind: 'unreviewed', silent: 1 },
  ])
})

describe('order', () => {
  test('columns stand by date with the undated last, by title, or by how much they give', () => {
    const ordered = (by: 'date' | 'title' | 'evidence') =>
      names(arrangeColumns({ sources, lineages: [lineage] }, 'sources', by, rows))
    expect(ordered('date')).toEqual(['Wire', 'Agency', 'Copy', 'Paper'])
    expect(ordered('title')).toEqual(['Agency', 'Copy', 'Paper', 'Wire'])
    expect(ordered('evidence')).toEqual(['Wire', 'Agency', 'Copy', 'Paper'])
  })

  test('sources of one lineage stand side by side, or give place to it', () => {
    const given = { sources, lineages: [lineage] }
    expect(names(arrangeColumns(given, 'grouped', 'date', rows))).toEqual(['Wire', 'Copy', 'Agency', 'Paper'])
    expect(names(arrangeColumns(given, 'lineages', 'title', rows))).toEqual(['Agency', 'Paper', 'Wire story'])
  })

  test('the most disputed claims come first, all others in the user’s order', () => {
    const reversed = rows.toReversed()
    expect(numbers(sortRows(reversed, 'own'))).toEqual(['2', '1.1', '1'])
    expect(numbers(sortRows(reversed, 'disputed'))).toEqual(['1', '2', '1.1'])
  })

  test('by verdict those of one stand together, in their own order', () => {
    const judged = rows.map((row, index) => ({
      ...row,
      claim: { ...row.claim, verdict: index === 1 ? ('refuted' as const) : ('reported' as const) },
    }))
    expect(numbers(sortRows(judged, 'verdict'))).toEqual(['1', '2', '1.1'])
  })
})

test.each([
  ['sources that disagree', { concern: 'disputed' }, ['1']],
  ['one origin only', { concern: 'one-origin' }, ['2']],
  ['not reviewed by all', { concern: 'unreviewed' }, ['1', '1.1', '2']],
  ['a stance', { stance: 'mentions' }, ['1']],
  ['a verdict', { verdict: 'refuted' }, []],
  ['a source', { sourceId: agency.id }, ['1', '2']],
  ['words of statements and quotations, without case or accents', { text: 'FRIDAY café' }, ['1', '1.1']],
] as const)('the matrix is narrowed to %s', (_, change, expected) => {
  const filter = { ...NO_MATRIX_FILTER, ...change }
  expect(
    numbers(
      filterMatrix(rows, columns, filter, ({ claim }) => [plainLetters(claim.statement), 'in the cafe']),
    ),
  ).toEqual(expected)
})

describe('rows in groups', () => {
  const [beta, alpha] = [aCode('beta'), aCode('Alpha')]
  const coded = rows.map((row) => {
    const { number } = row
    if (number === '1') return { ...row, claim: { ...row.claim, codeIds: [beta.id, alpha.id] } }
    return number === '2' ? { ...row, claim: { ...row.claim, verdict: 'disputed' as const } } : row
  })
  const [first, part, second] = coded
  const lineWords = (
    by: 'none' | 'verdict' | 'code' | 'whole',
    list = coded,
    folded: readonly string[] = [],
  ) =>
    matrixLines(placeRows(list, by, coded), groupOrder(by, coded, [beta, alpha]), new Set(folded)).map(
      (line) => (line.kind === 'row' ? line.row.number : `${line.group}: ${line.count}`),
    )

  test('stand under their verdict, each of their codes by name, or the outermost claim they are part of', () => {
    expect(lineWords('none')).toEqual(['1', '1.1', '2'])
    expect(lineWords('verdict')).toEqual(['unverified: 2', '1', '1.1', 'disputed: 1', '2'])
    expect(lineWords('code')).toEqual([
      `${alpha.id}: 1`,
      '1',
      `${beta.id}: 1`,
      '1',
      'ungrouped: 2',
      '1.1',
      '2',
    ])
    expect(lineWords('whole')).toEqual([`${first?.claim.id}: 2`, '1', '1.1', `${second?.claim.id}: 1`, '2'])
  })

  test('a part whose whole the filter hides stands under it; a folded group is its head; a code that is gone loses none', () => {
    expect(lineWords('whole', part === undefined ? [] : [part])).toEqual([`${first?.claim.id}: 1`, '1.1'])
    expect(lineWords('whole', coded, [first?.claim.id ?? ''])).toEqual([
      `${first?.claim.id}: 2`,
      `${second?.claim.id}: 1`,
      '2',
    ])
    const placed = placeRows(coded, 'code', coded)
    expect(matrixLines(placed, [beta.id], new Set())).toMatchObject([
      { kind: 'group', group: beta.id },
      { row: { number: '1' } },
      { kind: 'group', group: 'ungrouped', count: 3 },
      { row: { number: '1' } },
      { row: { number: '1.1' } },
      { row: { number: '2' } },
    ])
    expect(numbers(rowsOf(placed, [beta.id]))).toEqual(['1', '1.1', '2'])
  })
})
