import { expect, test } from 'vitest'
import {
  annotationsCsv,
  annotationsMarkdown,
  annotationsSheet,
} from '../../../../../renderer/src/features/annotate/table-export.ts'
import { citedClaims, joinRows, withClaims } from '../../../../../renderer/src/features/annotate/table.ts'
import { sayIn } from '../../../../../shared/wording.ts'
import { aClaim, aCode, anAnnotation, anEvidence, aSource } from '../../../../support/builders.ts'

const wire = aSource('=Wire [1]')
const code = aCode('Event *date*')
const claim = aClaim({ statement: 'It opened' })
const first = anAnnotation({ sourceId: wire.id, codeIds: [code.id], note: '# no heading\n<b>bold</b>' })
const rows = withClaims(
  joinRows([{ ...first, anchor: { ...first.anchor, exact: '1. @one\n- two' } }], [wire], [code]),
  citedClaims([anEvidence({ annotationId: first.id, claimId: claim.id })], [claim]),
)

test('a table says of each annotation what the view does, and holds nothing a spreadsheet would run', () => {
  const [, line] = annotationsCsv(rows, sayIn('codes')).split('\r\n')
  expect(line).toContain("'=Wire [1]")
  const [head = [], cells = []] = annotationsSheet(rows, sayIn('codes')).rows
  const told = Object.fromEntries(cells.map((cell, index) => [head[index], cell]))
  expect(told).toMatchObject({
    Passage: '1. @one\n- two',
    Codes: 'Event *date*',
    Colour: 'Yellow',
    Claims: '1 It opened',
    Source: '=Wire [1]',
    Place: 'In place',
  })
})

test('in Markdown nothing that was quoted or noted becomes markup', () => {
  expect(annotationsMarkdown(rows, sayIn('codes'))).toBe(
    [
      '# Annotations',
      '',
      '## \\=Wire \\[1\\] · undated',
      '',
      '> 1\\. @one',
      '> \\- two',
      '',
      '\\# no heading',
      '\\<b\\>bold\\</b\\>',
      '',
      '_Yellow · Codes: Event \\*date\\* · Claims: 1_',
      '',
    ].join('\n'),
  )
})
