import { describe, expect, test } from 'vitest'
import { blocksOf, marksOf, parsed, refusal } from '../outcome.ts'

const PROSE =
  'The council opened the new berth on Tuesday, eleven months later than it had promised when work began in spring.'
const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset238 Arial CE;}{\\f2\\fcharset128 MS Gothic;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset2 Wingdings;}{\\f5\\cpg437 Terminal;}}'
const STYLES =
  "{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\outlinelevel1 \\u220\\'dcber 2;}{\\s3 Quote;}{\\s4 Title;}{\\*\\cs9 Strong;}}"
const rtf = (body: string) => `{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${STYLES}${body}}`
const read = (body: string) => parsed('report.rtf', rtf(body))
const textOf = async (body: string) => (await read(body)).text.content

describe('the characters of RTF', () => {
  test('are bytes in the code page of their font, in one or two bytes', async () => {
    expect(
      await textOf(
        "{\\f0 Br\\'fccke, \\'93so\\'94 \\'80 5}\\par {\\f1 \\'e8l\\'e1nek}\\par {\\f5 M\\'81nchen}",
      ),
    ).toBe('Brücke, “so” € 5\n\nčlánek\n\nMünchen')
    expect(await textOf("\\f2 \\'93\\'8c\\'8b\\'9e \\'83A\\'83\\'5c end")).toBe('東京 アソ end')
  })

  test('are Unicode where the program could, and then what it wrote for others is passed over', async () => {
    expect(await textOf("\\u8364? 5, \\uc2\\u26481\\'93\\'8c\\u20140\\'8b\\'9e, \\uc0\\u233 t\\u233 ")).toBe(
      '€ 5, 東京, été',
    )
    expect(await textOf('\\uc1\\u55357?\\u56832? and {\\u-10179?}{\\u-8704?}')).toBe('😀 and 😀')
    expect(
      await textOf(
        '{\\upr{old}{\\*\\ud{n\\u283?w}}} \\{braces\\} a\\~b\\_c\\-d\\emdash e\\lquote f\\rquote ',
      ),
    ).toBe('něw {braces} a b-cd—e‘f’')
  })

  test('of symbol fonts are what they show', async () => {
    expect(await textOf("{\\f3 a\\'b7} {\\f4 \\'e0}{\\f3\\u-3999 ?}")).toBe('α• →α')
  })

  test('end with their line only where the file says so', async () => {
    expect(await textOf('One\r\n two\\\nThree\\line four\\line\\line Five')).toBe(
      'One two\n\nThree four\n\nFive',
    )
  })
})

describe('the structure of RTF', () => {
  test('is told by styles, outline levels and labels of lists', async () => {
    const document = await read(
      `\\pard\\s4 Harbour late and dear\\par\\pard\\s1 The audit\\par {\\pard\\s2 The cost}\\par\\pard ${PROSE}\\par` +
        "\\pard\\s3 We were never asked.\\par\\pard{\\listtext 1.\\tab}\\ls1 The berth\\par{\\listtext\\f3\\'b7\\tab}\\ls1\\ilvl1 its crane\\par{\\pntext o\\tab}its road\\par\\pard Done\\par",
    )
    expect(document.meta.title).toMatchObject({ value: 'Harbour late and dear', from: 'heading' })
    expect(blocksOf(document)).toEqual([
      ['heading', 'The audit'],
      ['heading', 'The cost'],
      ['paragraph', PROSE],
      ['quote', 'We were never asked.'],
      ['listItem', 'The berth'],
      ['listItem', 'its crane'],
      ['listItem', 'its road'],
      ['paragraph', 'Done'],
    ])
    expect(document.text.blocks.slice(4, 6).map(({ level, ordered }) => [level, ordered])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  test('keeps the cells of a row together, and notes and boxes out of the text around them', async () => {
    const document = await read(
      `\\trowd\\cellx100\\cellx200\\pard\\intbl Item\\cell Cost{\\super\\chftn}{\\footnote\\pard\\plain {\\super\\chftn} In {\\i euros}.}\\cell\\row` +
        `\\trowd\\pard\\intbl Crane\\cell\\cell\\row\\pard ${PROSE}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard In the box.\\par}}{\\shprslt Fallback}} More.\\par`,
    )
    expect(blocksOf(document)).toEqual([
      ['tableRow', 'Item | Cost[1]'],
      ['tableRow', 'Crane |'],
      ['paragraph', `${PROSE} More.`],
      ['paragraph', 'In the box.'],
      ['footnote', '[1] In euros.'],
    ])
    expect(marksOf(document).at(-1)).toEqual(['em', 'euros', null])
  })

  test('has marks that end with their group, and links of fields', async () => {
    const document = await read(
      '{\\b bold {\\i both}} plain \\b on\\b0  off {\\field{\\*\\fldinst{HYPERLINK "https://port.example/"}}{\\fldrslt{\\ul the port}}} {\\field{\\*\\fldinst HYPERLINK "javascript:x"}{\\fldrslt trap}}',
    )
    expect(document.text.content).toBe('bold both plain on off the port trap')
    expect(marksOf(document)).toEqual([
      ['strong', 'bold both', null],
      ['em', 'both', null],
      ['strong', 'on', null],
      ['link', 'the port', 'https://port.example/'],
    ])
  })

  test('holds much that is no text: pictures, headers, deleted and hidden words, and what is not known', async () => {
    const document = await read(
      `{\\header Page one}{\\pict\\wmetafile8 0102ff}{\\*\\generator Writer;}{\\*\\nobodyknows words}{\\xe index}{\\v hidden}{\\deleted gone}\\bin5 {}{}}${PROSE}{\\loch\\*\\cs9 Kept.}`,
    )
    expect(document.text.content).toBe(`${PROSE}Kept.`)
    expect(document.warnings.map(({ code }) => code)).toContain('tracked-changes')
  })
})

test('the properties of RTF name title, author and last change', async () => {
  const { meta } = await read(
    `{\\info{\\title Audit of the harbour}{\\author J\\'f8rgen Doe}{\\creatim\\yr2019\\mo1\\dy2}{\\revtim\\yr2019\\mo3\\dy30\\hr12\\min5}}${PROSE}`,
  )
  expect(meta.title).toMatchObject({ value: 'Audit of the harbour', from: 'properties.title' })
  expect(meta.authors?.value).toEqual(['Jørgen Doe'])
  expect(meta.modified?.value).toEqual({ iso: '2019-03-30T12:05', precision: 'minute' })
})

test('a web page that a mail program wrapped in RTF is read as that page', async () => {
  const tags = (html: string) => `{\\*\\htmltag64 ${html}}`
  const document = await parsed(
    'mail.rtf',
    `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0${FONTS}${tags('<html><body><h1>')}\\htmlrtf {\\b\\htmlrtf0 Harbour late and dear\\htmlrtf }\\htmlrtf0 ${tags('</h1><p>')}\\htmlrtf \\par\\htmlrtf0 ${PROSE} Costs ${tags('&lt;')}\\htmlrtf <\\htmlrtf0  9 m.${tags('</p></body></html>')}}`,
  )
  expect(document.format).toBe('rtf')
  expect(document.text.content).toContain(`${PROSE} Costs < 9 m.`)
  expect(document.text.content).not.toContain('<h1>')
})

test('a file that breaks off is read as far as it goes; one nested without end is refused', async () => {
  const cut = await parsed('a.rtf', `{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\pard ${PROSE}\\par And {\\b then`)
  expect(blocksOf(cut)).toEqual([
    ['paragraph', PROSE],
    ['paragraph', 'And then'],
  ])
  expect(cut.warnings.map(({ code }) => code)).toContain('malformed')
  expect(await refusal('a.rtf', `{\\rtf1${'{'.repeat(200_000)}`)).toEqual(['too-complex', null])
  expect(await refusal('a.rtf', '{\\rtf1}')).toEqual(['empty', null])
})
