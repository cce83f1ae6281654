import { zipOf } from '../office/documents.ts'

export const PROSE =
  'It rained on the morning the harbour was sold, and nobody came to the quay to see the papers signed by the mayor.'

const page = (body: string, head = '<title/>') =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>${head}<script src="a.js"/></head><body>${body}</body></html>`

const CHAPTERS = {
  'OPS/text/one 1.xhtml': page(
    `<h1>The sale</h1><p>${PROSE}<a epub:type="noteref" href="#n1"><sup>1</sup></a></p><aside epub:type="footnote" id="n1"><p>1. Minutes of 1931.</p></aside><p>The rain stopped.</p>`,
  ),
  'OPS/text/two.xhtml': page('<p class="t">The return</p><p>Nobody spoke<a id="p7"/> of it again.</p>'),
  'OPS/text/three.xhtml': page('<p>It was over.</p>'),
  'OPS/nav.xhtml': page(
    '<nav epub:type="toc"><ol><li><a href="text/one%201.xhtml">The sale</a></li><li><a href="text/two.xhtml#top">The return</a></li><li><a href="text/three.xhtml">Afterwards</a></li></ol></nav>',
  ),
}
const METADATA = `<dc:title>The Harbour</dc:title><dc:creator opf:role="aut">Ada Lund</dc:creator><dc:creator opf:role="trl">Jane Doe</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:date>1964-05-01</dc:date><dc:date opf:event="conversion">2020-01-01</dc:date><dc:language>en-GB</dc:language><dc:identifier>urn:isbn:9780000000002</dc:identifier><dc:identifier>https://quay.example/harbour</dc:identifier><meta property="dcterms:modified">2021-02-03T04:05:06Z</meta>`

/** A book of three chapters with a list of contents, as a publisher would make it. */
export function epub(more: Readonly<Record<string, string>> = {}, metadata = METADATA): Promise<Uint8Array> {
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c1" href="text/one%201.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="text/two.xhtml" media-type="application/xhtml+xml"/><item id="c3" href="text/three.xhtml" media-type="application/xhtml+xml"/><item id="pic" href="cover.svg" media-type="image/svg+xml"/></manifest><spine><itemref idref="pic"/><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/><itemref idref="c3"/></spine></package>`,
    ...CHAPTERS,
    ...more,
  })
}
