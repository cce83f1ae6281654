import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../../../../electron/parser/markdown/front-matter.ts'
import { blocksOf, marksOf, parsed, refusal, suppressedOf } from '../outcome.ts'

describe('a Markdown file', () => {
  const note = readFileSync('tests/fixtures/import/note.md', 'utf8')

  test('keeps its structure; HTML in it becomes text', async () => {
    const document = await parsed('note.txt', note)
    expect(document.format).toBe('markdown')
    expect(blocksOf(document)).toEqual([
      ['paragraph', 'The swing bridge across the old harbour opened on Tuesday.'],
      ['heading', 'What has changed'],
      ['listItem', 'lorries use the tunnel'],
      ['listItem', 'cyclists keep to the seaward side'],
      ['quote', 'We said we would give the town its bridge back.'],
      ['tableRow', 'Year | Crossings'],
      ['tableRow', '2018 | 21,400'],
      ['separator', ''],
      ['paragraph', 'Toll gates are not planned.'],
    ])
    expect(document.text.blocks[0]?.marks.map(({ kind, href }) => [kind, href])).toEqual([
      ['strong', null],
      ['link', 'https://www.quaygazette.example/live'],
    ])
    expect(suppressedOf(document)).toEqual([
      ['headline', 'Harbour bridge reopens'],
      ['caption', 'Photo: the council'],
    ])
  })

  test('is described by its front matter', async () => {
    const { meta } = await parsed('note.md', note)
    expect(meta).toMatchObject({
      title: { value: 'Harbour bridge reopens', from: 'front-matter.title' },
      authors: { value: ['Mara Lindqvist', 'Tom Okafor'], from: 'front-matter.author' },
      published: { value: { iso: '2021-05-04', precision: 'day' }, from: 'front-matter.date' },
      url: { from: 'front-matter.source' },
      language: { value: 'en', from: 'front-matter.lang' },
    })
  })

  test('with front matter that cannot be read keeps it as text and says so', async () => {
    const document = await parsed('a.md', '---\ntitle: [unclosed\n---\n\nThe bridge opened.')
    expect(document.warnings).toContainEqual({ code: 'malformed', detail: 'front matter' })
    expect(JSON.stringify(document.text)).toContain('unclosed')
  })

  test('never runs or expands what front matter asks for', () => {
    const bomb = `---\na: &a [x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]`).join('\n')}\n---\ntext`
    expect(splitFrontMatter(bomb)).toMatchObject({ fields: {}, malformed: true })
    expect(splitFrontMatter('---js\n{ title: process.exit() }\n---\ntext')).toMatchObject({
      fields: {},
      malformed: false,
    })
    expect(splitFrontMatter('---\n__proto__: {polluted: yes}\n---\n').malformed).toBe(false)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('a Markdown text made to keep the parser busy', () => {
  test.each([
    ['emphasis that never ends', '*a_'.repeat(20_000)],
    ['links that never close', '[a]('.repeat(20_000)],
    ['lists in lists', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['quotes in quotes', `${'>'.repeat(20_000)}x`],
    ['a table without end', `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(50_000)}`],
  ])('by %s is refused at once', async (_, hostile) => {
    expect(await refusal('a.md', `# Title\n\n${hostile}`)).toEqual(['too-complex', null])
  })

  test('is not one that is merely long', async () => {
    const list = Array.from({ length: 1600 }, (_, at) => `- *entry* ${at} of [many](https://a.example)`).join(
      '\n',
    )
    const table = `| a | b |\n| - | - |\n${'| *x* | **y** |\n'.repeat(800)}`
    const document = await parsed('a.md', `# Title\n\n${list}\n\n${table}`)
    expect(document.text.blocks.length).toBe(1600 + 801)
  })
})

test('notes of a Markdown text have the numbers of their marks, in the text and before them', async () => {
  const document = await parsed(
    'a.md',
    '# Harbour opens\n\nThe harbour opened[^late] on Friday.[^2] Its ferry left at noon.[^late]\n\n[^2]: With a band.\n[^late]: Two years late.\n\n    The authority said so.\n',
  )
  expect(blocksOf(document)).toEqual([
    ['paragraph', 'The harbour opened[1] on Friday.[2] Its ferry left at noon.[1]'],
    ['footnote', '[2] With a band.'],
    ['footnote', '[1] Two years late.'],
    ['footnote', 'The authority said so.'],
  ])
  expect(marksOf(document).map(([kind, words]) => [kind, words])).toEqual([
    ['sup', '[1]'],
    ['sup', '[2]'],
    ['sup', '[1]'],
  ])
})
