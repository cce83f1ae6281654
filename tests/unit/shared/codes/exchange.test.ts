import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colourOf, RGB } from '../../../../shared/codes/exchange/colours.ts'
import { codebookCsv, readCodesCsv } from '../../../../shared/codes/exchange/csv.ts'
import { planImport } from '../../../../shared/codes/exchange/plan-import.ts'
import { readCsv } from '../../../../shared/codes/exchange/read-csv.ts'
import { readQdc } from '../../../../shared/codes/exchange/read-qdc.ts'
import { codebookQdc } from '../../../../shared/bundle/views/codebook.ts'
import { csvOf } from '../../../../shared/csv.ts'
import { COLOURS, type Code } from '../../../../shared/project/annotation.ts'
import { MOST_LEVELS } from '../../../../shared/tree.ts'
import { aCode } from '../../../support/builders.ts'

const event = { ...aCode('Event'), description: 'What happened', memo: 'Only what\nis dated' }
const date = { ...aCode('Date > "day"'), partOf: event.id, colour: 'red' as const }
const formula = { ...aCode('=1+1'), partOf: date.id }
const codes: readonly Code[] = [event, date, formula]

const read = (result: ReturnType<typeof readQdc>) => {
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const paths = (result: ReturnType<typeof readQdc>) => read(result).map(({ path }) => path.join(' / '))
const book = (inside: string) =>
  `<?xml version="1.0"?><CodeBook xmlns="urn:x"><Codes>${inside}</Codes></CodeBook>`

describe('a codebook that is written and read again', () => {
  test.each([
    ['CSV', readCodesCsv(codebookCsv(codes, () => 3))],
    ['QDC', readQdc(codebookQdc(codes))],
  ])('is the same as %s', (_, again) => {
    expect(paths(again)).toEqual(['Event', 'Event / Date > "day"', 'Event / Date > "day" / =1+1'])
    expect(planImport(read(again), codes).map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
    expect(planImport(read(again), []).map(({ kind }) => kind)).toEqual(['new', 'new', 'new'])
  })

  test('keeps the cells of any table', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', '=', "'", '-'),
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const kept = rows.filter((row) => row.some((each) => each.trim() !== ''))
        const doubtful = kept.some((row) => row.some((each) => /^'[=+\-@\t\r]/.test(each)))
        if (!doubtful) expect(readCsv(csvOf([['first', 'second'], ...kept]))?.slice(1)).toEqual(kept)
      }),
    )
  })

  test('gives any colour back, and near ones their name', () => {
    for (const colour of COLOURS) expect(colourOf(RGB[colour])).toBe(colour)
    expect(['#00f', '#FF0000', '#222', 'Grey', '#2f4', 'url(x)'].map(colourOf)).toEqual([
      'blue',
      'red',
      'gray',
      'gray',
      'green',
      null,
    ])
  })
})

describe('codebooks of other programs', () => {
  test('are read with folders, braces, prefixes, comments and no namespace', () => {
    const guid = '{0E8B3B5A-0000-4000-8000-00000000000A}'
    const result = readQdc(
      `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<!-- by hand --><q:CodeBook xmlns:q="urn:y" origin='z'><q:Codes>
        <q:Code guid="${guid}" name="A &amp; B" isCodable="false" color="#f80">
          <q:Description>one &lt;two&#x3E;<![CDATA[ & three]]></q:Description>
          <q:Code guid="x" name="  in&#10;side " isCodable="true"/><q:Code guid="y" name=""><q:Code name="kept"/></q:Code>
        </q:Code></q:Codes><q:Sets/></q:CodeBook>`,
    )
    expect(read(result)[0]).toEqual({
      id: guid.slice(1, -1).toLowerCase(),
      path: ['A & B'],
      colour: 'orange',
      description: 'one <two> & three',
      memo: '',
    })
    expect(paths(result)).toEqual(['A & B', 'A & B / in side', 'A & B / kept'])
  })

  test('are found in a project file, and in tables by tag, parent or path', () => {
    expect(paths(readQdc(`<Project><CodeBook><Codes><Code name="a"/></Codes></CodeBook></Project>`))).toEqual(
      ['a'],
    )
    expect(paths(readCodesCsv('tag;Definition\nDate;When\n;\n'))).toEqual(['Date'])
    expect(paths(readCodesCsv('Code\tParent\nDate\tEvent\nEvent\t'))).toEqual(['Event / Date', 'Event'])
    expect(paths(readCodesCsv('path\nEvent › Date > Day'))).toEqual([
      'Event',
      'Event / Date',
      'Event / Date / Day',
    ])
  })

  test.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><CodeBook/>', 'entities'],
    [book('<Code name="&b;"/>'), 'entities'],
    [book('<Code name="a">'), 'damaged'],
    [book('<Code name="a" name="b"/>'), 'damaged'],
    [`${book('')}<more/>`, 'damaged'],
    [book('<Code name="a">'.repeat(100) + '</Code>'.repeat(100)), 'too-deep'],
    [book(''), 'empty'],
    ['<html/>', 'not-a-codebook'],
    ['', 'damaged'],
  ])('XML is refused: %.70s: %s', (source, error) => {
    expect(readQdc(source)).toEqual({ ok: false, error })
  })

  test.each([
    ['', 'empty'],
    ['name', 'empty'],
    ['colour,description\nred,x', 'no-name-column'],
    ['name\n"open', 'damaged'],
  ])('the table %j is refused: %s', (source, error) => {
    expect(readCodesCsv(source)).toEqual({ ok: false, error })
  })

  test('never hang or throw, whatever they hold', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'Code',
      '"',
      "'",
      '=',
      '&',
      ';',
      '<!--',
      ']]>',
      '<![CDATA[',
      ' ',
      'a',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(readQdc(pieces.join(''))).toHaveProperty('ok')
        expect(readCodesCsv(pieces.join(''))).toHaveProperty('ok')
      }),
    )
  })
})

describe('the plan of an import', () => {
  const given = (path: string, more = {}) => ({
    id: null,
    path: path.split('/'),
    colour: null,
    description: '',
    memo: '',
    ...more,
  })

  test('knows codes by id and name, changes what differs, and takes nothing away', () => {
    const plan = planImport(
      [
        given('Happening', { id: event.id, colour: 'blue' }),
        given('EVENT'),
        given('Where', { description: 'Places' }),
        given('Where'),
        given('Where/Event'),
      ],
      codes,
    )
    expect(plan).toMatchObject([
      { kind: 'changed', id: event.id, change: { colour: 'blue' } },
      { kind: 'new', name: 'EVENT 2' },
      { kind: 'new', name: 'Where', whole: null },
      { kind: 'skipped', why: 'twice' },
      { kind: 'new', name: 'Event (Where)', whole: 2 },
    ])
  })

  test('leaves out what would stand too deep', () => {
    const names = Array.from({ length: MOST_LEVELS + 2 }, (_, index) => `n${index}`)
    const plan = planImport(
      names.map((_, index) => given(names.slice(0, index + 1).join('/'))),
      [],
    )
    expect(plan.filter(({ kind }) => kind === 'new')).toHaveLength(MOST_LEVELS)
    expect(plan.slice(MOST_LEVELS)).toMatchObject([{ why: 'too-deep' }, { why: 'too-deep' }])
  })
})
