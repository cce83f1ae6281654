import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blocksOf, parsed, refusal, suppressedOf } from '../outcome.ts'

const page = readFileSync('tests/fixtures/import/page.html', 'utf8')
const prose = '<p>The committee met on Monday and agreed on the plan that the town had asked for.</p>'.repeat(
  8,
)

describe('a saved page', () => {
  test('gives its article as blocks, each of its own kind', async () => {
    const document = await parsed('page.html', page)
    expect(blocksOf(document)).toEqual([
      ['paragraph', expect.stringMatching(/^The swing bridge .*overnight\.$/)],
      ['paragraph', expect.stringMatching(/^The repair cost 41 million/)],
      ['heading', 'What has changed'],
      ['paragraph', expect.stringMatching(/three rules:$/)],
      ['listItem', 'lorries above forty tonnes have to use the tunnel,'],
      ['listItem', 'cyclists keep to the seaward side,'],
      ['listItem', 'and dismount when the bells ring,'],
      ['listItem', 'ships have priority on the hour.'],
      ['quote', expect.stringMatching(/^We said/)],
      ['tableRow', 'Year | Crossings per day'],
      ['tableRow', '2018 | 21,400'],
      ['paragraph', 'Toll gates, which some residents had feared, are not planned, the council said.'],
      ['paragraph', expect.stringMatching(/^A second inspection/)],
    ])
    expect(document.text.blocks[6]).toMatchObject({ level: 2, ordered: false })
  })

  test('keeps emphasis and links, resolved against the address of the page', async () => {
    const { text } = await parsed('page.html', page)
    const marks = text.blocks.flatMap((block) =>
      block.marks.map(({ kind, start, end, href }) => [kind, text.content.slice(start, end), href]),
    )
    expect(marks).toEqual([
      ['em', 'six o’clock', null],
      ['link', 'a report to the council', 'https://www.quaygazette.example/reports/bridge.pdf'],
    ])
  })

  test('keeps related links and captions beside the text, and runs no script', async () => {
    const document = await parsed('page.html', page)
    expect(suppressedOf(document)).toContainEqual([
      'related-link',
      'READ MORE: Ferry service to end when bridge opens',
    ])
    expect(suppressedOf(document)).toContainEqual([
      expect.any(String),
      expect.stringMatching(/^Cyclists were the first/),
    ])
    expect(JSON.stringify(document)).not.toContain('script has run')
  })

  test('says what it is about, who wrote it, when and where, and how that was found', async () => {
    const { meta } = await parsed('page.html', page)
    expect(meta.title).toMatchObject({
      value: 'Harbour bridge reopens after two years of repairs',
      from: 'h1',
      others: [],
    })
    expect(meta.authors).toMatchObject({ value: ['Mara Lindqvist', 'Tom Okafor'], from: 'jsonld.author' })
    expect(meta.publisher).toMatchObject({ value: 'The Quay Gazette', from: 'jsonld.publisher' })
    expect(meta.published).toMatchObject({
      value: { iso: '2021-05-04T06:30+01:00', precision: 'minute' },
      from: 'jsonld.datePublished',
    })
    expect(meta.modified?.value).toEqual({ iso: '2021-05-05', precision: 'day' })
    expect(meta.language).toMatchObject({ value: 'en-GB', from: 'html.lang' })
    expect(meta.url).toMatchObject({
      value: 'https://www.quaygazette.example/2021/05/04/harbour-bridge',
      from: 'canonical',
    })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('has no date and no author when nothing but its text mentions some', async () => {
    const { meta } = await parsed(
      'a.html',
      `<html><body><h1>On the plan</h1><p>On 4 May 2021 John Smith wrote a letter to the council about it.</p>${prose}</body></html>`,
    )
    expect(meta).toMatchObject({ published: null, modified: null, authors: null, url: null, publisher: null })
  })

  test('is known by the address that the browser or SingleFile saved', async () => {
    const saved = (comment: string) =>
      parsed(
        'a.html',
        `<!doctype html><html><!-- ${comment} --><head><title>The plan</title></head><body>${prose}</body></html>`,
      )
    expect((await saved('saved from url=(0031)https://town.example/2020/02/plan')).meta.url).toMatchObject({
      value: 'https://town.example/2020/02/plan',
      from: 'saved-from',
    })
    const single = await saved(
      'Page saved with SingleFile \n url: https://town.example/plan \n saved date: Mon',
    )
    expect(single.meta.url?.value).toBe('https://town.example/plan')
    expect((await saved('saved from url=(0031)file:///home/me/plan.html')).meta.url).toBeNull()
  })

  test('warns when the page says that it shows only a part', async () => {
    const paid = `<html><head><script type="application/ld+json">{"@type":"Article","isAccessibleForFree":"False"}</script></head><body>${prose}</body></html>`
    expect((await parsed('a.html', paid)).warnings).toContainEqual({
      code: 'truncated-paywall',
      detail: null,
    })
  })

  test('drops every link that is not to the web or to mail', async () => {
    const links = `<html><body><article>${prose}<p>Some <a href="javascript:alert(1)">bad</a>, some <a href="file:///etc/passwd">worse</a> and one <a href="https://town.example/">good link</a> in one paragraph.</p>${prose}</article></body></html>`
    const { text } = await parsed('a.html', links)
    expect(text.blocks.flatMap(({ marks }) => marks.map(({ href }) => href))).toEqual([
      'https://town.example/',
    ])
  })
})

describe('a hostile page', () => {
  test('with a thousand nested elements is flattened and read', async () => {
    const document = await parsed('a.html', `<html><body>${'<div>'.repeat(1000)}${prose}`)
    expect(document.warnings).toContainEqual({ code: 'depth-flattened', detail: null })
    expect(document.text.content).toContain('The committee met on Monday')
  })

  test('with half a million elements is refused', async () => {
    expect(await refusal('a.html', `<html><body>${'<p>x'.repeat(500_000)}`)).toEqual(['too-complex', null])
  })

  test('with more elements than extractors bear is taken as a whole, and says so', async () => {
    const document = await parsed('a.html', `<html><body><p>${'One line of many.<br>'.repeat(100_000)}`)
    expect(document.warnings.map(({ code }) => code)).toContain('limit-hit')
    expect(document.text.content.length).toBeGreaterThan(1_000_000)
  })

  test('with a huge picture inside is read, and one of huge text is refused', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`
    expect(
      (await parsed('a.html', `<html><body>${picture}${prose}</body></html>`)).wordCount,
    ).toBeGreaterThan(100)
    expect(await refusal('a.html', `<html><body>${'words '.repeat(3_000_000)}`)).toEqual(['too-large', null])
  })

  test('with broken or endless structured data is read without it', async () => {
    for (const block of [
      '{"@type":"NewsArticle",',
      '['.repeat(100_000),
      '{"@type":["NewsArticle"],"headline":{"a":1},"author":7,"datePublished":["soon"]}',
    ]) {
      const document = await parsed(
        'a.html',
        `<html><head><title>The plan</title><script type="application/ld+json">${block}</script></head><body>${prose}</body></html>`,
      )
      expect(document.meta).toMatchObject({
        title: { value: 'The plan', from: 'title' },
        authors: null,
        published: null,
      })
    }
  })

  test('without any text is refused as empty', async () => {
    expect(
      await refusal(
        'a.html',
        '<!doctype html><html><head><title>x</title></head><body><script>1</script></body></html>',
      ),
    ).toEqual(['empty', null])
  })
})
