import { describe, expect, test } from 'vitest'
import { insertsOf } from '../../../../../shared/text/inserts.ts'
import { dataUri, pngOf } from '../../../../support/pictures.ts'
import { generatedProse } from '../../../../support/generated-prose.ts'
import { blocksOf, parsed } from '../outcome.ts'

const prose = generatedProse(8)
const body = Array.from({ length: 6 }, () => `<p>${prose.paragraph(3)}</p>`)
const large = dataUri(pngOf(120, 90, 1))
const small = dataUri(pngOf(64, 64, 2))
const other = dataUri(pngOf(80, 80, 3))
const page = (inside: string, more: { before?: string; after?: string; head?: string } = {}) =>
  parsed(
    'a.html',
    `<!doctype html><html lang="en"><head><title>Ferry to sail again</title><link rel="canonical" href="https://gazette.example/ferry">${more.head ?? ''}</head><body>${more.before ?? ''}<article><h1>Ferry to sail again</h1>${inside}</article>${more.after ?? ''}</body></html>`,
  )
type Page = Awaited<ReturnType<typeof page>>
/** `[before, alt]` of each picture. */
const shown = ({ text }: Page) => text.images?.map(({ before, alt }) => [before, alt]) ?? []
const imageWarnings = ({ warnings }: Page) =>
  warnings.filter(({ code }) => code.startsWith('images')).map(({ code, detail }) => [code, detail])
const [p1 = '', p2 = '', p3 = '', ...rest] = body
const plain = async () => (await page(body.join(''))).text

describe('the pictures of a page', () => {
  test('stand between the paragraphs where they stood, and change nothing in the text', async () => {
    const document = await page(
      `<figure><img src="${large}" alt="The quay"><figcaption>The quay on Monday.</figcaption></figure>${p1}<p><img src='${small}' alt="A map"></p>${p2}${p3.replace('</p>', ` <img src="${other}" alt="A boat"></p>`)}${rest.join('')}`,
    )
    expect(shown(document)).toEqual([
      [0, 'The quay'],
      [1, 'A map'],
      [3, 'A boat'],
    ])
    expect(document.images).toHaveLength(3)
    expect(document.text.content).toBe((await plain()).content)
    expect(document.text.suppressed.map(({ text }) => text)).toContain('The quay on Monday.')
    expect(imageWarnings(document)).toEqual([])
  })

  test('are found in boxes named for their captions, in buttons and behind the last paragraph', async () => {
    const document = await page(
      `${p1}<div class="wp-caption"><img src="${large}" alt="One"><p class="wp-caption-text">Seen from the mill.</p></div>${p2}<button class="zoom"><img src="${small}" alt="Two"></button>${p3}${rest.join('')}<figure><img src="${other}" alt="Three"></figure>`,
    )
    expect(shown(document)).toEqual([
      [1, 'One'],
      [2, 'Two'],
      [6, 'Three'],
    ])
  })

  test('are not those of menus, of related stories, of authors and of what is beside the article', async () => {
    const picture = (name: string) => `<img src="${small}" alt="${name}">`
    const document = await page(
      `<p class="byline">By Vera Lund <img class="avatar" src="${other}" alt="Vera Lund"></p>${p1}<div class="related"><a href="/crane">${picture('Crane')}Crane operators strike</a></div>${p2}
       <a href="/tour">${picture('Tour')}</a><a href="/tour">Take the harbour tour on Sunday</a>${p3}${rest.join('')}<div class="author-box">${picture('Author')}<p>Vera Lund writes about ships.</p></div>`,
      {
        before: `<header class="site-header">${picture('Logo')}</header><nav>${picture('Menu')}</nav>`,
        after: `<aside class="sidebar"><h3>Most read</h3>${picture('Read')}<p>Another story of the day.</p></aside><footer>${picture('Foot')}</footer>`,
      },
    )
    expect(shown(document)).toEqual([])
    expect(document.images).toEqual([])
  })

  test('are taken from wherever the page keeps them: loaded late, in sets, in alternatives', async () => {
    const spacer = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    const document = await page(
      `${p1}<img src="${spacer}" data-src="${large}" alt="late">${p2}<img srcset="https://g.example/1.jpg 1x, ${small} 2x" alt="set">${p3}<picture><source srcset="${other} 800w, b.webp 400w"><img src="b.jpg" alt="one of two"></picture>${rest.join('')}`,
    )
    expect(shown(document)).toEqual([
      [1, 'late'],
      [2, 'set'],
      [3, 'one of two'],
    ])
    expect(new Set(document.text.images?.map(({ sha256 }) => sha256)).size).toBe(3)
  })

  test('are found where SingleFile keeps those that stand twice', async () => {
    const image = (name: string) =>
      `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='80' height='80'%3E%3C/svg%3E" style="background-image:var(--sf-img-7)!important" alt="${name}">`
    const document = await page(`${p1}${image('one')}${p2}${image('two')}${p3}${rest.join('')}`, {
      head: `<style>:root{--sf-img-7: url("${large}")}</style>`,
    })
    expect(shown(document)).toEqual([
      [1, 'one'],
      [2, 'two'],
    ])
    expect(document.images).toHaveLength(1)
  })

  test('that are not in the file are counted, icons by their stated size are not', async () => {
    const document = await page(
      `${p1}<img src="/quay.jpg" alt="The quay">${p2}<img src="https://t.example/i.gif" width="1" height="1">${p3}<img src="quay_files/a.jpg">${rest.join('')}`,
    )
    expect(shown(document)).toEqual([])
    expect(imageWarnings(document)).toEqual([['images-not-in-file', '2']])
    expect(document.text.content).toBe((await plain()).content)
  })

  test('cannot be used to smuggle: bad base64, giants, drawings and thousands', async () => {
    const evil = `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><script>${'alert(1);'.repeat(30)}</script></svg>`).toString('base64')}`
    const document = await page(
      `${p1}<img src="data:image/png;base64,${'!'.repeat(900)}">${p2}<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">${p3}<img src="${evil}">${rest.join('')}`,
    )
    expect(shown(document)).toEqual([])
    expect(document.text.content).toBe((await plain()).content)
    expect(imageWarnings(document)).toEqual([['images-left-out', '2']])
    const many = await page(`${p1}${`<img src="${small}">`.repeat(1500)}${p2}${p3}${rest.join('')}`)
    expect([many.text.images?.length, many.images.length]).toEqual([1000, 1])
    expect(many.text.content).toBe((await plain()).content)
  })

  test('are found under an address in capital letters', async () => {
    const loud = (address: string) => address.replace('data:image/png;base64', 'DATA:IMAGE/PNG;BASE64')
    const heavy = pngOf(160, 120, 9)
    expect(dataUri(heavy).length).toBeGreaterThan(8000)
    const document = await page(
      `${p1}<img src="${loud(large)}" alt="One">${p2}<img src="${loud(dataUri(heavy))}" alt="Two">${p3}${rest.join('')}`,
    )
    expect(shown(document)).toEqual([
      [1, 'One'],
      [2, 'Two'],
    ])
    expect(imageWarnings(document)).toEqual([])
  })

  test('leave alone an address of a picture that the article itself writes down', async () => {
    const code = `<pre>background: url(${large.repeat(3)})</pre>`
    const document = await page(`${p1}${code}${p2}${p3}${rest.join('')}`)
    expect(blocksOf(document).some(([, words]) => /held/.test(words ?? ''))).toBe(false)
  })
})

describe('the caption of a picture', () => {
  const figure = (source: string, inside: string) => `<figure><img src="${source}" alt="">${inside}</figure>`
  const captioned = (source: string, words: string) => figure(source, `<figcaption>${words}</figcaption>`)
  /** What is shown below each picture. */
  const below = ({ text }: Page) =>
    [...insertsOf(text).values()]
      .flat()
      .flatMap((insert) =>
        insert.kind === 'picture' ? [text.suppressed[insert.caption ?? -1]?.text ?? null] : [],
      )

  test('is its own, though the picture before it is not in the file', async () => {
    const document = await page(
      `${p1}${captioned('lazy/remote.jpg', 'Minister Smith leaves the court on Monday.')}${captioned(large, 'The <em>old</em>  lighthouse at dusk.')}${p2}${p3}${rest.join('')}`,
    )
    expect(document.text.images?.map(({ caption }) => caption)).toEqual(['The old lighthouse at dusk.'])
    expect(below(document)).toEqual(['The old lighthouse at dusk.'])
    expect(imageWarnings(document)).toEqual([['images-not-in-file', '1']])
  })

  test('in a gallery is that of its own figure; that of the gallery is nobody’s', async () => {
    const document = await page(
      `${p1}<figure>${captioned(large, 'The quay in March.')}${figure(small, '')}${captioned(other, 'The mill in April.')}<figcaption>Three views of the town.</figcaption></figure>${p2}${p3}${rest.join('')}`,
    )
    expect(document.text.images?.map(({ caption }) => caption)).toEqual([
      'The quay in March.',
      undefined,
      'The mill in April.',
    ])
  })

  test('of a figure with several pictures stands below the last', async () => {
    const document = await page(
      `${p1}<figure><img src="${large}"><img src="${small}"><figcaption>Before and after the flood.</figcaption></figure>${p2}${p3}${rest.join('')}`,
    )
    expect(below(document)).toEqual([null, 'Before and after the flood.'])
  })

  test('is never its description', async () => {
    const document = await page(
      `${p1}<figure><img src="${large}" alt="A lighthouse, described at length"></figure>${p2}<figure><img src="${small}" alt="Another lighthouse, described"><figcaption> </figcaption></figure>${p3}${rest.join('')}`,
    )
    expect(shown(document)).toEqual([
      [1, 'A lighthouse, described at length'],
      [2, 'Another lighthouse, described'],
    ])
    expect(document.text.suppressed).toEqual([])
    expect(below(document)).toEqual([null, null])
  })
})
