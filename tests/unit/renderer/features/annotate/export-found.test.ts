import { expect, test } from 'vitest'
import {
  foundCsv,
  foundMarkdown,
  foundPage,
} from '../../../../../renderer/src/features/annotate/retrieve/export-found.ts'

const line = {
  heading: 'A *source*',
  published: '29 Mar 2019',
  place: '¶4',
  words: '=1+1 <b>bold</b>',
  note: '',
  colour: 'red',
  codes: ['Date', '[Day]'],
}

test('what was found is written as text, whatever its words look like', async () => {
  expect(foundCsv([line])).toContain("'=1+1 <b>")
  expect(foundMarkdown('Found', 'code:Date', [line, line])).toBe(
    [
      '# Found',
      'code:Date',
      '## A \\*source\\*, 29 Mar 2019',
      '> =1+1 \\<b\\>bold\\</b\\>',
      '¶4 · Date, \\[Day\\]',
      '> =1+1 \\<b\\>bold\\</b\\>',
      '¶4 · Date, \\[Day\\]\n',
    ].join('\n\n'),
  )
  const page = await foundPage('Found', 'a < b', [line])
  expect(page).toContain('&lt;b&gt;bold')
  expect(page).not.toContain('<b>')
})
