import { expect, test } from 'vitest'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { isLegible } from '../../../../../electron/parser/metadata/legible.ts'
import { bytesOf, parsed } from '../outcome.ts'

const WORDS = 'The harbour opened again on Monday after three days of repairs to the gates.'
const SIGNS = '\ufffd\ufffd\ue012 \ufffd\ufffd\ufffd'

test('one odd sign does not make a headline illegible, a row of them does', () => {
  expect(isLegible('The \ufffdrst of many headlines')).toBe(true)
  expect(isLegible('日本の見出し')).toBe(true)
  expect(isLegible(SIGNS)).toBe(false)
  expect(isLegible('')).toBe(true)
})

test('a title of signs that nobody can read yields to the next one, with a warning', async () => {
  const page = `<html><head><title>${SIGNS}</title></head><body><p>${WORDS}</p><p>${WORDS}</p></body></html>`
  const { meta, warnings } = await parsed('harbour report.html', page)
  expect(meta.title.value).not.toContain('\ufffd')
  expect(warnings.map(({ code }) => code)).toContain('replacement-chars')
})

test('a text that begins with such signs is called by its file', async () => {
  const { meta } = await parsed('harbour report.txt', `${SIGNS} ${SIGNS}.\n\n${`${WORDS}\n\n`.repeat(3)}`)
  expect(meta.title).toMatchObject({ value: 'harbour report', from: 'file-name' })
})

test('a text made of them is refused with a reason of its own', async () => {
  const outcome = await parseFile('a.txt', bytesOf(`${SIGNS} `.repeat(60)))
  expect(outcome).toMatchObject({ kind: 'refused', code: 'unknown-letters' })
})
