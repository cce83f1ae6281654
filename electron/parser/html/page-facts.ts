import { linesBelowHeadings } from '../metadata/lines-below-heading.ts'
import { attribute, elementsIn, isElement } from '../../../shared/html/elements.ts'
import { type Element, type ParentNode, textOf } from './tree.ts'

/** What a page says about itself outside its text, unjudged. */
export type PageFacts = {
  /** Contents by lower-case name, property or itemprop, in document order. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly canonical: string | null
  readonly base: string | null
  readonly language: string | null
  readonly title: string | null
  readonly headings: readonly string[]
  readonly times: readonly { readonly value: string; readonly published: boolean }[]
  /** Texts of elements that are marked as the byline or as the date. */
  readonly bylines: readonly string[]
  readonly datelines: readonly string[]
  /** The first short lines under the main headings. */
  readonly belowHeading: readonly string[]
  readonly jsonLd: readonly string[]
  /** The saver's own record of where the page came from. */
  readonly savedFrom: string | null
  readonly elements: number
}

const MOST = 20
const BYLINE =
  /(?:^|[\s_-])(?:byline|author|authors|author-?name|article-?author|post-?author|writer)(?:[\s_-]|$|__)/i
const DATELINE =
  /(?:^|[\s_-])(?:date|dateline|pubdate|published|publish-?date|timestamp|post-?date|entry-?date|article-?date|meta-?date)(?:[\s_-]|$|__)/i
const NOT_THE_ARTICLE = /comment|related|sidebar|teaser|footer|widget|recommend/i

export function pageFacts(root: ParentNode): PageFacts {
  const metas = new Map<string, string[]>()
  const headings: string[] = []
  const times: { value: string; published: boolean }[] = []
  const bylines: string[] = []
  const datelines: string[] = []
  const jsonLd: string[] = []
  let canonical: string | null = null
  let base: string | null = null
  let language: string | null = null
  let title: string | null = null
  let elements = 0

  for (const element of elementsIn(root)) {
    elements++
    switch (element.tagName) {
      case 'html':
        language ??= attribute(element, 'lang') ?? attribute(element, 'xml:lang')
        break
      case 'base':
        base ??= attribute(element, 'href')
        break
      case 'link':
        if (/(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? ''))
          canonical ??= attribute(element, 'href')
        break
      case 'meta':
        addMeta(metas, element)
        break
      case 'title':
        if (element.namespaceURI.endsWith('xhtml')) title ??= textOf(element)
        break
      case 'h1':
        if (headings.length < MOST) headings.push(textOf(element))
        break
      case 'script':
        if (/^application\/ld\+json/i.test(attribute(element, 'type') ?? '') && jsonLd.length < MOST)
          jsonLd.push(rawText(element))
        break
      case 'time':
        if (times.length < MOST) addTime(times, element)
        break
      default:
    }
    if (bylines.length < MOST && marked(element, 'author', BYLINE)) bylines.push(textOf(element, 400))
    if (datelines.length < MOST && marked(element, 'datePublished', DATELINE))
      datelines.push(attribute(element, 'content') ?? textOf(element, 200))
  }
  return {
    metas,
    canonical,
    base,
    language,
    title,
    headings,
    times,
    bylines,
    datelines,
    belowHeading: linesBelowHeadings(root),
    jsonLd,
    savedFrom: savedFrom(root),
    elements,
  }
}

function addMeta(metas: Map<string, string[]>, element: Element): void {
  const content = attribute(element, 'content')
  if (content === null || content.trim() === '') return
  for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
    const name = attribute(element, key)?.trim().toLowerCase()
    if (name === undefined || name === '') continue
    const values = metas.get(name) ?? []
    if (values.length < MOST) values.push(content.slice(0, 4000))
    metas.set(name, values)
  }
}

function addTime(times: { value: string; published: boolean }[], element: Element): void {
  const value = attribute(element, 'datetime') ?? textOf(element, 200)
  if (value === '' || isOutside(element)) return
  const named = `${attribute(element, 'itemprop') ?? ''} ${attribute(element, 'class') ?? ''} ${attribute(element, 'pubdate') ?? ''}`
  if (/modified|updated/i.test(named)) return
  times.push({
    value,
    published:
      /datePublished|published|pubdate|entry-date/i.test(named) || attribute(element, 'pubdate') !== null,
  })
}

function marked(element: Element, itemprop: string, name: RegExp): boolean {
  if (element.tagName === 'meta' || element.tagName === 'body' || element.tagName === 'html') return false
  const own =
    attribute(element, 'itemprop') === itemprop ||
    (itemprop === 'author' && /(?:^|\s)author(?:\s|$)/i.test(attribute(element, 'rel') ?? '')) ||
    name.test((attribute(element, 'class') ?? '').slice(0, 300))
  return own && !isOutside(element)
}

/** Within comments, teasers and the like the page names other people and days. */
function isOutside(element: Element): boolean {
  let node: ParentNode | null = element
  for (let up = 0; up < 12 && node !== null && isElement(node); up++) {
    if (
      node.tagName !== 'body' &&
      NOT_THE_ARTICLE.test(`${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`.slice(0, 400))
    )
      return true
    node = node.parentNode
  }
  return false
}

function rawText(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

/** The comment that browsers ("saved from url") and SingleFile put near the top of what they save. */
function savedFrom(root: ParentNode): string | null {
  const top = root.childNodes.flatMap((node) =>
    isElement(node) && node.tagName === 'html' ? [node, ...node.childNodes.slice(0, 4)] : [node],
  )
  for (const node of top.slice(0, 20)) {
    if (node.nodeName !== '#comment' || !('data' in node)) continue
    const comment = node.data.slice(0, 4000)
    const found =
      /saved from url=\(\d+\)(\S+)/.exec(comment) ?? /SingleFile[\s\S]{0,40}?\burl:\s*(\S+)/.exec(comment)
    if (found?.[1] !== undefined) return found[1]
  }
  return null
}
