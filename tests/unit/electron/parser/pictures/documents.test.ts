import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { openArchive } from '../../../../../electron/parser/zip/open-archive.ts'
import { writeZip } from '../../../../../shared/bundle/zip-write.ts'
import { epub } from '../epub/book.ts'
import { docx, odt, p, r, table } from '../office/documents.ts'
import { blocksOf, bytesOf, parsed } from '../outcome.ts'
import { boat, FIRST, quay, SECOND, shown, THIRD, warned } from './shown.ts'

/** An archive with more files in it, as bytes. */
async function withFiles(zip: Uint8Array, more: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const opened = await openArchive(zip)
  if (!opened.ok) throw new Error('no archive')
  const files = new Map<string, Uint8Array>()
  for (const name of opened.value.names) files.set(name, (await opened.value.read(name)) ?? new Uint8Array())
  for (const [name, bytes] of Object.entries(more)) files.set(name, bytes)
  return writeZip(files, {})
}

describe('the pictures of a Word document', () => {
  const NAMESPACES =
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
  const drawing = (id: string, alt: string) =>
    `<w:r><w:drawing ${NAMESPACES}><wp:inline><wp:docPr id="1" name="Picture" descr="${alt}"/><a:graphic><a:blip r:embed="${id}"/></a:graphic></wp:inline></w:drawing></w:r>`
  const vml = (id: string) =>
    `<w:r><w:pict ${NAMESPACES}><v:shape alt="A boat"><v:imagedata r:id="${id}"/></v:shape></w:pict></w:r>`
  const links = (...entries: readonly (readonly [string, string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, target, more]) => `<Relationship Id="${id}" Type="http://x/image" Target="${target}" ${more}/>`).join('')}</Relationships>`
  const document = async (body: string) =>
    parsed(
      'a.docx',
      await withFiles(
        await docx(body, {
          more: {
            'word/_rels/document.xml.rels': links(
              ['quay', 'media/image1.png', ''],
              ['boat', '/word/media/image2.jpg', ''],
              ['emf', 'media/image3.emf', ''],
              ['far', 'https://t.example/i.png', 'TargetMode="External"'],
              ['up', '../../../etc/passwd', ''],
            ),
            'word/media/image3.emf': `\u0001${'x'.repeat(400)}`,
          },
        }),
        { 'word/media/image1.png': quay, 'word/media/image2.jpg': boat },
      ),
    )

  test('stand before the paragraph they open and behind the one they end', async () => {
    const read = await document(
      p(`${drawing('quay', 'The quay')}${r(FIRST)}`) +
        p(`${r(SECOND)}${vml('boat')}`) +
        p(THIRD) +
        p(drawing('quay', 'Again')),
    )
    expect(read.text.content).toBe([FIRST, SECOND, THIRD].join('\n\n'))
    expect(await shown(read)).toEqual([
      [0, 'quay', 'The quay'],
      [2, 'boat', 'A boat'],
      [3, 'quay', 'Again'],
    ])
    expect(read.images).toHaveLength(2)
  })

  test('are kept from the cells of a table without making a row of nothing', async () => {
    const read = await document(
      p(FIRST) +
        table([p(drawing('quay', 'One')), p(drawing('boat', 'Two'))], [p('Left'), p(drawing('quay', ''))]) +
        p(SECOND),
    )
    expect(blocksOf(read)).toEqual([
      ['paragraph', FIRST],
      ['tableRow', 'Left |'],
      ['paragraph', SECOND],
    ])
    expect((await shown(read)).map(([before, name]) => [before, name])).toEqual([
      [1, 'quay'],
      [1, 'boat'],
      [1, 'quay'],
    ])
  })

  test('are left out where they were deleted, linked from outside or of an old kind', async () => {
    const read = await document(
      p(`${r(FIRST)}<w:del>${drawing('quay', '')}</w:del>`) +
        p(`${drawing('far', '')}${drawing('emf', '')}${drawing('up', '')}${drawing('none', '')}${r(SECOND)}`),
    )
    expect(await shown(read)).toEqual([])
    expect(warned(read)).toEqual(expect.arrayContaining(['images-not-in-file 2', 'images-left-out 1']))
  })

  test('alone are no text', async () => {
    const outcome = await parseFile('a.docx', await docx(p(drawing('quay', 'The quay'))))
    expect(outcome).toMatchObject({ kind: 'refused', code: 'empty' })
  })
})

describe('the pictures of an OpenDocument text', () => {
  const frame = (href: string, more = '') =>
    `<draw:frame xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><draw:image xlink:href="${href}"/>${more}</draw:frame>`

  test('have what their frames say of them, and leave the text as it is', async () => {
    const zip = await odt(
      `<text:p>${FIRST}</text:p><text:p>${frame('Pictures/1.png', '<svg:title>The quay</svg:title><svg:desc>from the mill</svg:desc>')}${SECOND}</text:p><text:p>${THIRD}${frame('./Pictures/2.png')}${frame('https://t.example/a.png')}</text:p>`,
    )
    const read = await parsed(
      'a.odt',
      await withFiles(zip, { 'Pictures/1.png': quay, 'Pictures/2.png': boat }),
    )
    expect(read.text.content).toBe([FIRST, SECOND, THIRD].join('\n\n'))
    expect(await shown(read)).toEqual([
      [1, 'quay', 'The quay from the mill'],
      [3, 'boat', ''],
    ])
    expect(warned(read)).toContain('images-not-in-file 1')
  })
})

describe('the pictures of an RTF document', () => {
  const hex = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('hex')
      .replace(/.{128}/g, '$&\r\n')

  test('are its blips, once, as digits or as bytes', async () => {
    const head = bytesOf(
      `{\\rtf1\\ansi\\pard ${FIRST}\\par {\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv b}}}\\picw90\\pngblip\r\n${hex(quay)}}}{\\nonshppict{\\pict\\wmetafile8 ${'00'.repeat(300)}}}\\par ${SECOND}{\\pict\\pngblip\\bin${boat.length} `,
    )
    const tail = bytesOf(`}\\par ${THIRD}\\par}`)
    const read = await parsed('a.rtf', new Uint8Array(Buffer.concat([head, boat, tail])))
    expect(read.text.content).toBe([FIRST, SECOND, THIRD].join('\n\n'))
    expect(await shown(read)).toEqual([
      [1, 'quay', ''],
      [2, 'boat', ''],
    ])
    expect(warned(read)).not.toContain('images-left-out 1')
  })

  test('that are damaged, endless or of Windows are left out', async () => {
    const read = await parsed(
      'a.rtf',
      `{\\rtf1\\ansi\\pard ${FIRST}\\par {\\pict\\pngblip zz}{\\pict}{\\pict\\wmetafile8 ${'d7'.repeat(300)}}${SECOND}\\par {\\pict\\pngblip\\bin99999999 `,
    )
    expect(read.text.content).toBe([FIRST, SECOND].join('\n\n'))
    expect(await shown(read)).toEqual([])
    expect(warned(read)).toContain('images-left-out 1')
  })
})

describe('the pictures of a book', () => {
  test('are files of it, on pages with words or without, but not of its list of contents', async () => {
    const plain = await parsed('a.epub', await epub())
    const page = (body: string) =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`
    const zip = await withFiles(
      await epub({
        'OPS/text/two.xhtml': page(
          `<p class="t">The return</p><img src="../img/the%20quay.png" alt="The quay"/><p>Nobody spoke of it again.</p>`,
        ),
        'OPS/text/three.xhtml': page(
          `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="../img/boat.png"/></svg><p>It was over.</p><img src="gone.png" alt=""/>`,
        ),
        'OPS/nav.xhtml': page(
          `<nav epub:type="toc"><ol><li><a href="text/two.xhtml"><img src="img/boat.png"/>The return</a></li></ol></nav>`,
        ),
      }),
      { 'OPS/img/the quay.png': quay, 'OPS/img/boat.png': boat },
    )
    const read = await parsed('a.epub', zip)
    const words = blocksOf(read).map(([, text]) => text)
    expect(words).toEqual(blocksOf(plain).flatMap(([, text]) => (text === 'Afterwards' ? [] : [text])))
    expect(await shown(read)).toEqual([
      [words.indexOf('Nobody spoke of it again.'), 'quay', 'The quay'],
      [words.indexOf('It was over.'), 'boat', ''],
    ])
    expect(warned(read)).toContain('images-not-in-file 1')
  })
})
