import { expect, test } from 'vitest'
import { exportMemo, memoFileName } from '../../../../shared/memo/export.ts'
import { writeReference } from '../../../../shared/memo/references.ts'

const CLAIM = { kind: 'claim', id: '0192a0b0-0000-7000-8000-000000000001', words: 'the date' } as const
const CODE = { kind: 'code', id: '0192a0b0-0000-7000-8000-000000000002', words: 'Timetable' } as const

test('a memo leaves the program with its references as words and footnotes', () => {
  const body = `See ${writeReference(CLAIM)}, ${writeReference(CODE)}, again ${writeReference(CLAIM)}.\n`
  const notes = new Map([[`claim:${CLAIM.id}`, 'The ferry left\non Thursday (confirmed)']])
  expect(exportMemo({ title: 'Which\nday?', body }, notes)).toBe(
    '# Which day?\n\nSee the date[^1], Timetable, again the date[^1].\n\n[^1]: The ferry left on Thursday (confirmed)\n',
  )
})

test('its file is named as it is, as far as files can be', () => {
  expect(memoFileName({ title: ' ..What/when: “who”? ' })).toBe('What when “who”.md')
  expect(memoFileName({ title: '///' })).toBe('Memo.md')
})
