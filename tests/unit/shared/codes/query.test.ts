import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId, type VersionId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import { indexRows, type QueryRows } from '../../../../shared/codes/query/index-rows.ts'
import { measureText } from '../../../../shared/codes/query/measure.ts'
import { parseQuery } from '../../../../shared/codes/query/parse.ts'
import { queryText } from '../../../../shared/codes/query/print.ts'
import { QUERY_FIELDS, type Nearness, type Query } from '../../../../shared/codes/query/query.ts'
import { runQuery } from '../../../../shared/codes/query/run.ts'
import { offset } from '../../../../shared/text/offsets.ts'
import { present } from '../../../../shared/assert.ts'
import { aClaim, aCode, anAnnotation, anEvidence, aSource } from '../../../support/builders.ts'

const TEXT = 'The base opened on Friday.\n\nForty soldiers came with two aircraft from Caracas on that day.'
const version = newId<VersionId>()
const source = aSource('Base opens', { currentVersionId: version })
const elsewhere = aSource('Another paper')
const blocks = [
  { kind: 'paragraph' as const, start: offset(0), end: offset(26), level: 0, ordered: null, marks: [] },
  {
    kind: 'paragraph' as const,
    start: offset(28),
    end: offset(TEXT.length),
    level: 0,
    ordered: null,
    marks: [],
  },
]
const [event, date, place] = [aCode('Event'), aCode('Date'), aCode('Place')]
const day = { ...date, partOf: event.id }

function passage(words: string, more: Partial<Annotation> = {}): Annotation {
  const start = TEXT.indexOf(words)
  const { anchor } = anAnnotation()
  return anAnnotation({
    sourceId: source.id,
    anchor: {
      ...anchor,
      versionId: version,
      start: offset(start),
      end: offset(start + words.length),
      exact: words,
    },
    ...more,
  })
}

const opened = passage('opened on Friday', { codeIds: [date.id], colour: 'red' })
const friday = passage('Friday', { codeIds: [place.id], note: 'The weekday is doubtful' })
const forty = passage('Forty soldiers', { codeIds: [event.id] })
const caracas = passage('from Caracas', { codeIds: [place.id] })
const lost = anAnnotation({
  sourceId: elsewhere.id,
  anchor: { ...caracas.anchor, exact: 'a lost word', state: { kind: 'orphan' } },
})
const claim = aClaim({ statement: 'The base was opened on a Friday', codeIds: [date.id] })
const rows: QueryRows = {
  codes: [event, day, place],
  sources: [source, elsewhere],
  annotations: [opened, friday, forty, caracas, lost],
  claims: [claim],
  evidence: [anEvidence({ claimId: claim.id, annotationId: opened.id, sourceId: source.id })],
}
const NAMES = ['opened', 'friday', 'forty', 'caracas', 'lost']
const index = indexRows(rows, new Map([[version, measureText(TEXT, blocks)]]))

function parsed(text: string): Query {
  const result = parseQuery(text)
  if (!result.ok) throw new Error(result.error.kind)
  return present(result.value, 'query')
}
function answer(query: Query): string {
  const { annotations, claims } = runQuery(query, index)
  const names = annotations.map((each) => NAMES[rows.annotations.indexOf(each)])
  return [...names, ...claims.map(() => 'claim')].join(' ')
}

test.each([
  ['code:event', 'opened forty claim'],
  ['code=Event', 'forty'],
  ['tag:dat', 'opened claim'],
  ['code:*', 'opened friday forty caracas claim'],
  ['-code:*', 'lost'],
  ['colour:red', 'opened'],
  ['claim:1', 'opened claim'],
  ['claim:friday', 'opened claim'],
  ['source:another', 'lost'],
  ['source:"base opens" NOT colour:red', 'friday forty caracas claim'],
  ['friday', 'opened friday claim'],
  ['text=fri', ''],
  ['"on friday"', 'opened'],
  ['doubtful', 'friday'],
  ['code:date OR code:place AND caracas', 'opened caracas claim'],
  ['(code:date OR code:place) caracas', 'caracas'],
  ['code:date OVERLAPS code:place', 'opened'],
  ['code:place OVERLAPS code:date', 'friday'],
  ['code:place PARAGRAPH code:event', 'friday caracas'],
  ['code:event NEAR/0 code:event', 'opened forty'],
  ['code=date NEAR/0 code=event', 'opened'],
  ['code=event NEAR/3 caracas', ''],
  ['code=event NEAR/4 caracas', 'forty'],
  ['code=event BEFORE/4 caracas', 'forty'],
  ['caracas BEFORE/9 code=event', ''],
  ['code=date BEFORE/0 code=event', 'opened'],
  ['NOT (code:date OVERLAPS code:place) colour:red', ''],
])('%s finds: %s', (text, found) => {
  expect(answer(parsed(text))).toBe(found)
})

test.each([
  ['"open', 'unclosed-quote', 0],
  ['code:"open', 'unclosed-quote', 5],
  ['(a or b', 'unclosed-bracket', 0],
  ['a)', 'stray-bracket', 1],
  ['a or', 'missing-term', 4],
  ['near b', 'missing-term', 0],
  ['()', 'missing-term', 1],
  ['code: and', 'missing-value', 0],
  ['page:3', 'unknown-field', 0],
  ['('.repeat(99), 'too-deep', 61],
  ['a'.repeat(5000), 'too-long', 4000],
])('%s is refused: %s at %i', (text, kind, at) => {
  expect(parseQuery(text)).toMatchObject({ ok: false, error: { kind, at } })
})

test('nothing but space asks nothing', () => {
  expect(parseQuery('  ')).toEqual({ ok: true, value: null })
})

const values = fc.oneof(
  fc.constantFrom(
    'Event',
    'date',
    'place',
    'friday',
    'NEAR/3',
    'and',
    '*',
    'red',
    '1',
    'say "so"',
    '\\',
    ':',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)
const term = fc.record({
  kind: fc.constant('term' as const),
  field: fc.constantFrom(...QUERY_FIELDS),
  value: values,
  exact: fc.boolean(),
})
const words = fc.nat({ max: 30 })
const nearness: fc.Arbitrary<Nearness> = fc.oneof(
  fc.constantFrom<Nearness>({ how: 'overlaps' }, { how: 'paragraph' }),
  words.map((count): Nearness => ({ how: 'near', words: count })),
  words.map((count): Nearness => ({ how: 'before', words: count })),
)
const { query } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    term,
    tie('query').map((of): Query => ({ kind: 'not', of })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), tie('query'), tie('query'))
      .map(([kind, left, right]): Query => ({ kind, left, right })),
    fc
      .tuple(nearness, tie('query'), tie('query'))
      .map(([how, left, right]): Query => ({ kind: 'beside', nearness: how, left, right })),
  ),
}))

describe('for all queries', () => {
  test('what is printed is read back the same', () => {
    fc.assert(
      fc.property(query, (each) => {
        expect(parsed(queryText(each))).toEqual(each)
      }),
    )
  })

  test('not both is one not, or the other', () => {
    fc.assert(
      fc.property(query, query, (left, right) => {
        const not = (of: Query): Query => ({ kind: 'not', of })
        const both = answer(not({ kind: 'and', left, right }))
        expect(both).toBe(answer({ kind: 'or', left: not(left), right: not(right) }))
        expect(answer(not(not(left)))).toBe(answer(left))
      }),
    )
  })

  test('nearness narrows what stands left of it, and grows with the words between', () => {
    const found = (each: Query) => new Set(runQuery(each, index).annotations)
    fc.assert(
      fc.property(query, query, words, (left, right, count) => {
        const near = (how: 'near' | 'before', most: number) =>
          found({ kind: 'beside', nearness: { how, words: most }, left, right })
        const [close, wide, after] = [near('near', count), near('near', count + 1), near('before', count)]
        const all = found(left)
        expect([...close].every((each) => wide.has(each))).toBe(true)
        expect([...wide].every((each) => all.has(each))).toBe(true)
        expect([...after].every((each) => close.has(each))).toBe(true)
      }),
    )
  })

  test('any text is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(parseQuery(text)).toHaveProperty('ok')
      }),
    )
  })
})
