import { describe, expect, test } from 'vitest'
import { generatedProse } from '../../../../support/generated-prose.ts'
import { parsed, suppressedOf } from '../outcome.ts'

const prose = generatedProse(3)
const paragraphs = (count: number) => Array.from({ length: count }, () => prose.paragraph(3))
const tags = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ferry to sail again</title><link rel="canonical" href="https://www.gazette.example/ferry">${head}</head><body>${body}</body></html>`
const article = (inside: string, before = '', after = '') =>
  page(`${before}<article><h1>Ferry to sail again</h1>${inside}</article>${after}`)

describe('the article of a page', () => {
  const body = paragraphs(8)
  const first = tags(body.slice(0, 4))
  const second = tags(body.slice(4))

  test('loses boxes between its paragraphs that are named for what they are, and keeps them beside the text', async () => {
    const document = await parsed(
      'a.html',
      article(
        `${first}<div class="related-stories"><h3>Crane operators strike</h3><p>The yard fell silent for a day.</p></div>
         <div class="newsletterBox"><p>News of the harbour in your mailbox every morning.</p></div>
         <div class="c-image"><span class="image-caption">The quay on Monday, seen from the old mill.</span></div>${second}`,
      ),
    )
    expect(document.text.content).toBe(body.join('\n\n'))
    expect(suppressedOf(document)).toEqual(
      expect.arrayContaining([
        [
          expect.stringMatching(/boilerplate|extractor-doubt/),
          'News of the harbour in your mailbox every morning.',
        ],
        ['caption', 'The quay on Monday, seen from the old mill.'],
      ]),
    )
  })

  test.each([
    ['a page builder that calls every paragraph a widget', 'elementor-widget elementor-widget-text'],
    ['names that say what is inside', 'has-caption with-newsletter no-ads'],
    ['a name that would take the whole text', 'social'],
  ])('survives %s', async (_, names) => {
    const wrapped = body.map((text) => `<div class="${names}"><p>${text}</p></div>`).join('')
    const document = await parsed('a.html', article(wrapped))
    expect(document.text.content).toBe(body.join('\n\n'))
  })

  test('keeps posts that it quotes, though advertising looks like them', async () => {
    const post =
      '<div class="social-embed"><blockquote class="twitter-tweet"><p>Forty tonnes of grain are still on the quay.</p>— Harbour Watch (@harbour) <a href="https://posts.example/1">May 4, 2021</a></blockquote><script src="https://posts.example/w.js"></script></div>'
    const document = await parsed('a.html', article(first + post + second))
    const quotes = document.text.blocks.filter(({ kind }) => kind === 'quote')
    expect(quotes.map(({ start, end }) => document.text.content.slice(start, end))).toEqual([
      'Forty tonnes of grain are still on the quay.',
      '— Harbour Watch (@harbour) May 4, 2021',
    ])
  })

  test('has no words that style sheets hide until they are pointed at', async () => {
    const hovering = `<p>Captain Vera Lund<span class="person-tooltip">Vera LundVera Lund has sailed for thirty years More about her</span> took the first boat out on Tuesday, and forty people went with her.</p>`
    const { text } = await parsed('a.html', article(first + hovering + second))
    expect(text.content).toContain('Captain Vera Lund took the first boat out')
  })

  test('keeps a paragraph in which the extractors disagree about a link', async () => {
    const linked = `<p>The board had promised a <a href="/tag/night">night ferry</a> to the islands as early as March, and the crews had trained for it since.</p>`
    const { text } = await parsed('a.html', article(first + linked + second))
    expect(text.content).toContain('promised a night ferry to the islands')
  })

  test('keeps lines that link to other sites, and loses those that lead around its own', async () => {
    const links = `<p><a href="https://tables.example/2021">The tables of all departures</a></p><p><a href="/2021/crane">Crane falls into the harbour</a></p>`
    const document = await parsed('a.html', article(first + links + second))
    expect(document.text.content).toContain('The tables of all departures')
    expect(document.text.content).not.toContain('Crane falls')
  })

  test('begins after byline and date in whatever order they stand', async () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Vera Lund"}}</script>`
    const document = await parsed(
      'a.html',
      page(
        `<article><h1>Ferry to sail again</h1><p>Vera Lund, Harbour Correspondent</p><p>Updated 5:27 am CET, Wednesday, November 20, 2019</p>${tags(body)}</article>`,
        head,
      ),
    )
    expect(document.text.content).toBe(body.join('\n\n'))
  })

  test.each([
    'The quay on Monday (Image: GAZETTE)',
    'Crews at the gates on Tuesday. (AP Photo/Vera Lund, File)',
    'Archive photograph: the old crane in 1968',
    'SEE MORE: Ferries of the north',
    'You may also like...',
    'Follow her on Twitter @veralund or write to the desk.',
    'Advert',
  ])('does not have “%s” in it', async (line) => {
    const document = await parsed('a.html', article(`${first}<p>${line}</p>${second}`))
    expect(document.text.content).toBe(body.join('\n\n'))
    expect(suppressedOf(document).map(([, words]) => words)).toContain(line)
  })
})

test('notes of a page are notes, by their role or by the ids of their list', async () => {
  const body = paragraphs(6)
  const document = await parsed(
    'a.html',
    article(
      `${tags(body)}<ol><li id="fn:1">The minutes of the harbour office, kept in the town archive since 1931.</li><li role="doc-endnote">A letter of the shipping line to the mayor, not dated, with a drawing.</li></ol>`,
    ),
  )
  expect(document.text.blocks.map(({ kind }) => kind)).toEqual([
    ...body.map(() => 'paragraph'),
    'footnote',
    'footnote',
  ])
})
