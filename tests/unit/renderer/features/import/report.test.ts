import { describe, expect, test } from 'vitest'
import type { Line, Outcome } from '../../../../../renderer/src/features/import/outcome.ts'
import { reportCsv } from '../../../../../renderer/src/features/import/report-csv.ts'
import {
  filterLines,
  incompleteSources,
  reportOf,
  undatedSources,
} from '../../../../../renderer/src/features/import/report.ts'
import { newId, type SourceId } from '../../../../../shared/ids.ts'

const sourceId = newId<SourceId>()
const line = (outcome: Outcome): Line => ({ path: 'a.txt', outcome })
const dated = line({ kind: 'imported', sourceId, title: 'A', dated: true, attributed: true })
const undated = line({ kind: 'imported', sourceId, title: 'A', dated: false, attributed: true })
const unattributed = line({ kind: 'imported', sourceId, title: 'A', dated: true, attributed: false })
const twice = line({ kind: 'duplicate', sourceId, title: 'A', same: 'bytes' })
const refused = line({ kind: 'refused', reason: 'binary', detail: null })
const unread = line({ kind: 'not-read' })

describe('the import report', () => {
  test('sums up in one sentence', () => {
    expect(reportOf([dated, undated, twice, refused], false).sentence).toBe(
      '2 sources imported, 1 file already here, 1 file not imported.',
    )
    expect(reportOf([dated, unread], true).sentence).toBe(
      'Import cancelled: 1 source imported, 1 file not read.',
    )
  })

  test('needs reading as soon as anything is not plainly well', () => {
    expect(reportOf([dated, dated], false).needsReading).toBe(false)
    expect([undated, twice, refused].map((one) => reportOf([dated, one], false).needsReading)).toEqual([
      true,
      true,
      true,
    ])
  })

  test('is filtered by outcome', () => {
    expect(filterLines([dated, refused, undated], 'imported')).toEqual([dated, undated])
    expect(filterLines([dated, refused], 'all')).toEqual([dated, refused])
  })

  test('asks for dates of new sources only', () => {
    expect(undatedSources([dated, undated, twice])).toEqual([sourceId])
    expect(undatedSources([unattributed])).toEqual([])
    expect(incompleteSources([dated, unattributed])).toEqual([sourceId])
  })
})

test('the report as a table has a line for every file, with its sentence', () => {
  expect(reportCsv([undated, refused]).slice(1).split('\r\n')).toEqual([
    'File,Result,Title,Explanation',
    'a.txt,Imported,A,"as “A”, without a date."',
    expect.stringMatching(/^a\.txt,Not imported,,"This is not a file with text/),
    '',
  ])
})
