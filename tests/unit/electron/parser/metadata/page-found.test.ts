import { describe, expect, it } from 'vitest'
import { pageFacts } from '../../../../../electron/parser/html/page-facts.ts'
import { parsePage } from '../../../../../electron/parser/html/tree.ts'
import { pageFound } from '../../../../../electron/parser/metadata/page-found.ts'
import type { Found } from '../../../../../electron/parser/reading.ts'

const linkedData = (article: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...article })}</script>`

function foundIn(head: string, body = ''): Found {
  const page = parsePage(`<!doctype html><html lang="en-US"><head>${head}</head><body>${body}</body></html>`)
  if (page === null) throw new Error('too many nodes')
  return pageFound(pageFacts(page)).found
}

const firstOf = <Key extends keyof Found>(found: Found, key: Key) => found[key][0]?.value

describe('who wrote a page', () => {
  it('reads the line under the headline where nothing is marked', () => {
    const found = foundIn(
      '',
      '<h1>What tariffs are</h1><p>By <a>Jane Doe</a>, <a>Max Muster</a> <span>on Monday, November 18th, 2019 at 11:08 a.m.</span></p>',
    )
    expect(firstOf(found, 'authors')).toEqual(['Jane Doe', 'Max Muster'])
    expect(firstOf(found, 'published')).toEqual({ iso: '2019-11-18T11:08', precision: 'minute' })
    expect(found.authors[0]?.from).toBe('below-heading')
  })

  it('completes one author of the data by the byline that names all', () => {
    const found = foundIn(
      linkedData({ author: { name: 'Jane Doe' } }),
      '<h1>News</h1><p>By Jane Doe, Max Muster, Ann Other</p>',
    )
    expect(firstOf(found, 'authors')).toEqual(['Jane Doe', 'Max Muster', 'Ann Other'])
    expect(found.authors[1]?.value).toEqual(['Jane Doe'])
  })

  it('does not take the place or the age of an article for another author', () => {
    const found = foundIn(
      linkedData({ author: { name: 'Jane Doe' } }),
      '<h1>News</h1><p class="byline">Jane Doe, Washington</p>',
    )
    expect(firstOf(found, 'authors')).toEqual(['Jane Doe'])
  })

  it('believes a byline that other metadata agrees with before data that nobody sees', () => {
    const found = foundIn(
      `${linkedData({ author: { name: 'Site Keeper' } })}<meta name="sailthru.author" content="By Jane Doe">`,
      '<h1>News</h1><p>By Jane Doe</p>',
    )
    expect(firstOf(found, 'authors')).toEqual(['Jane Doe'])
    expect(found.authors.map(({ value }) => value)).toContainEqual(['Site Keeper'])
  })
})

describe('when a page came out', () => {
  it('gives a day the time and zone that another place has', () => {
    const found = foundIn(
      `${linkedData({ datePublished: 'November 19, 2019' })}<meta property="article:published_time" content="2019-11-19T11:21:08+00:00">`,
    )
    expect(found.published[0]?.value.iso).toBe('2019-11-19T11:21+00:00')
  })

  it('gives a time the zone that another place has', () => {
    const found = foundIn(
      '<meta itemprop="datePublished" content="2019-11-19 02:24:00">',
      '<time datetime="2019-11-19 02:24:00 UTC">9:24 pm</time>',
    )
    expect(found.published[0]?.value.iso).toBe('2019-11-19T02:24Z')
  })

  it('lets the time that is seen decide between two zones of one clock', () => {
    const found = foundIn(
      `${linkedData({ datePublished: '2019-11-20T04:31:13-06:00' })}<meta property="article:published_time" content="2019-11-20T04:31:13+00:00">`,
      '<h1>A wagon</h1><p>Jane Doe - Nov 19, 2019, 10:31 pm CST</p>',
    )
    expect(found.published[0]?.value.iso).toBe('2019-11-20T04:31+00:00')
  })

  it('does not take the day of a change for that of publication', () => {
    const found = foundIn(
      '',
      '<h1>A report</h1><p>Updated Nov 21, 2019, 6:55 AM | Posted Nov 19, 2019, 6:51 AM</p>',
    )
    expect(found.published[0]?.value.iso).toBe('2019-11-19T06:51')
  })
})

describe('who published a page', () => {
  it('puts the site before the agency that supplied the text', () => {
    const found = foundIn(
      `${linkedData({ publisher: { name: 'Associated Press' } })}<meta property="og:site_name" content="Connecticut Post">`,
    )
    expect(found.publisher.map(({ value }) => value)).toEqual(['Connecticut Post', 'Associated Press'])
  })

  it('leaves slogans and platforms out', () => {
    const found = foundIn(
      `${linkedData({ publisher: { name: 'Blogger' } })}<meta property="og:site_name" content="LinkNaija | Nigeria's news">`,
    )
    expect(found.publisher.map(({ value }) => value)).toEqual(['LinkNaija'])
  })

  it('finds the name at the end of the title by the address', () => {
    const found = foundIn(
      '<title>Dare to Play – Vortex Cannon Entertainment</title><link rel="canonical" href="https://vortexcannon.org/dare">',
    )
    expect(firstOf(found, 'publisher')).toBe('Vortex Cannon Entertainment')
  })
})

describe('what a page is called', () => {
  it('is its heading also where the title for search engines differs a little', () => {
    const found = foundIn(
      '<title>HS Roundup: Viera defeats Rockledge to remain undefeated</title>',
      '<h1>Guides</h1><h1>High School Roundup: Viera defeats Rockledge to remain undefeated</h1>',
    )
    expect(firstOf(found, 'title')).toBe('High School Roundup: Viera defeats Rockledge to remain undefeated')
    expect(found.title[0]?.from).toBe('h1')
  })
})
