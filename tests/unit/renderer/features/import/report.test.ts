import { describe, expect, test } from 'vitest'
import type {
  Line,
  LineOf,
  LostPictures,
  Outcome,
  Reason,
} from '../../../../../renderer/src/features/import/outcome.ts'
import { reportCsv } from '../../../../../renderer/src/features/import/report-csv.ts'
import { sentenceFor } from '../../../../../renderer/src/features/import/sentences.ts'
import {
  filterLines,
  incompleteSources,
  reportOf,
  undatedSources,
} from '../../../../../renderer/src/features/import/report.ts'
import { newId, type SourceId } from '../../../../../shared/ids.ts'

const sourceId = newId<SourceId>()
const line = (outcome: Outcome): Line => ({ path: 'a.txt', outcome })
const dated: LineOf<'imported'> = {
  path: 'a.txt',
  outcome: { kind: 'imported', sourceId, title: 'A', dated: true, attributed: true },
}
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

  test('counts what was taken back, and says that this ended it', () => {
    const back = line({ kind: 'taken-back', title: 'A' })
    expect(reportOf([dated, back], false)).toMatchObject({
      sentence: '1 source imported, 1 source taken back.',
      needsReading: false,
    })
    expect(reportOf([back, line({ kind: 'not-read', takenBack: true })], false).sentence).toBe(
      'Import ended: 1 source taken back, 1 file not read.',
    )
  })

  test('nothing is wrong where files are here already', () => {
    expect(reportOf([dated, twice], false).isWrong).toBe(false)
    expect(reportOf([dated, refused], false).isWrong).toBe(true)
  })

  test('needs reading as soon as anything is not plainly well', () => {
    expect(reportOf([dated, dated], false).needsReading).toBe(false)
    expect([undated, twice, refused].map((one) => reportOf([dated, one], false).needsReading)).toEqual([
      true,
      true,
      true,
    ])
  })

  test('says of a file that pictures are missing, with a new version too', () => {
    const pictures: LostPictures['pictures'] = [
      { code: 'images-not-in-file', detail: '2' },
      { code: 'images-left-out', detail: '1' },
    ]
    const said = sentenceFor({ ...dated.outcome, pictures })
    expect(said).toMatch(
      /^as “A”\. 2 pictures of the article are not in the file .*\. 1 picture in the file was left out/,
    )
    expect(sentenceFor({ kind: 'updated', sourceId, title: 'A', unsure: 0, pictures })).toContain('left out')
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

test('a refusal says what the file is and what to do', () => {
  const said = (reason: Reason, detail: string | null = null) =>
    sentenceFor({ kind: 'refused', reason, detail })
  expect(said('archive', 'RAR archive')).toBe(
    '– This is a RAR archive, which is not opened. Unpack it yourself and import the files.',
  )
  expect(said('unsupported', 'XML document')).toMatch(/^– This is an XML document, which cannot be read/)
  expect(said('old-format', 'old Microsoft Office document')).toMatch(/^– This is an old Microsoft Office/)
  expect(said('harmful', 'a small file unpacks to far too much')).toBe(
    '– The file is built in a way that does harm when it is unpacked: a small file unpacks to far too much. Do not unpack it with other programs either. Ask whoever it comes from for a fresh copy.',
  )
  expect(said('program', 'program')).toMatch(/^– This is a program, not a text; nothing can be imported/)
  expect(said('entities')).toContain('declares entities, which articles do not need and attackers use')
})

test('the report as a table has a line for every file, with its sentence', () => {
  expect(reportCsv([undated, refused]).slice(1).split('\r\n')).toEqual([
    'File,Result,Title,Explanation',
    'a.txt,Imported,A,"as “A”, without a date."',
    expect.stringMatching(/^a\.txt,Not imported,,"This is not a file with text/),
    '',
  ])
})
