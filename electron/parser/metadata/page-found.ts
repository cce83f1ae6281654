import type { PageFacts } from '../html/page-facts.ts'
import { plainText } from '../html/plain-text.ts'
import type { Found } from '../reading.ts'
import { candidate, type Candidates } from './candidates.ts'
import { fold, oneLine } from './fold.ts'
import { readJsonLd } from './json-ld.ts'
import { languageTag } from './language.ts'
import { authorsOf } from './page-authors.ts'
import { datesOf, publishedOf } from './page-dates.ts'
import { publishersOf } from './publishers.ts'
import { headingInTitle, withoutSite } from './title.ts'
import { publisherHost, sourceUrl } from './urls.ts'

const TITLES = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'headline',
]
const AUTHORS = [
  'author',
  'article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'twitter:creator',
]
const SITES = ['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'cre', 'twitter:site']
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'displaydate',
]
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'lastmod',
]
const LANGUAGES = ['og:locale', 'content-language', 'dc.language', 'language']

export type PageFound = { readonly found: Found; readonly behindPaywall: boolean }

/** Orders what a page says about itself by how often each place proved right: JSON-LD, meta, `time`, address, visible text. */
export function pageFound(facts: PageFacts): PageFound {
  const { found: linked, behindPaywall } = readJsonLd(facts.jsonLd)
  const url = urlsOf(facts)
  const hosts = url.flatMap(({ value }) => publisherHost(value) ?? [])
  const named = texts(facts, SITES)
  const sites = publishersOf(linked.publisher, named, facts.title ?? '', hosts[0] ?? null)
  const languages = languagesOf(facts, linked)
  const language = languages[0]?.value ?? null
  const names = [...linked.publisher, ...named, ...sites].map(({ value }) => value)
  return {
    behindPaywall,
    found: {
      title: titlesOf(facts, linked, [
        ...names,
        ...hosts,
        ...hosts.map((host) => host.replace(/\.[a-z.]+$/, '')),
      ]),
      authors: authorsOf(facts, linked.authors, texts(facts, AUTHORS), [...names, ...hosts]),
      publisher: sites,
      published: publishedOf(
        facts,
        [...linked.published, ...datesOf(texts(facts, PUBLISHED), language)],
        url[0]?.value ?? null,
        language,
      ),
      modified: [...linked.modified, ...datesOf(texts(facts, MODIFIED), language)],
      language: languages,
      url,
    },
  }
}

/** What the metas of these names say, as text, in the order of the names. */
function texts({ metas }: PageFacts, names: readonly string[]): Candidates<string> {
  return names.flatMap((name) =>
    (metas.get(name) ?? []).flatMap((content) => {
      const words = oneLine(plainText(content))
      return words === '' ? [] : [candidate(words, `meta.${name}`)]
    }),
  )
}

function urlsOf(facts: PageFacts): Candidates<string> {
  const saved = facts.savedFrom === null ? null : sourceUrl(facts.savedFrom)
  const shared = facts.metas.get('og:url')?.[0]
  const canonical = facts.canonical === null ? null : sourceUrl(facts.canonical, saved ?? shared ?? null)
  const og = shared === undefined ? null : sourceUrl(shared, canonical)
  return [
    ...(canonical === null ? [] : [candidate(canonical, 'canonical')]),
    ...(og === null ? [] : [candidate(og, 'meta.og:url')]),
    ...(saved === null ? [] : [candidate(saved, 'saved-from')]),
  ]
}

function titlesOf(facts: PageFacts, linked: Found, sites: readonly string[]): Candidates<string> {
  const metas = texts(facts, TITLES)
  const page = facts.title ?? ''
  const names = sites.map(fold)
  const headings = facts.headings.filter((words) => !names.includes(fold(words)))
  const heading = headingInTitle(headings, [page, ...metas.map(({ value }) => value)])
  const stripped = (words: string, from: string) => {
    const value = withoutSite(words, sites)
    return value === '' ? [] : [candidate(value, from, words)]
  }
  return [
    ...(heading === null ? [] : [candidate(oneLine(heading), 'h1')]),
    ...linked.title.slice(0, 1).flatMap(({ value, from }) => stripped(value, from)),
    ...metas.flatMap(({ value, from }) => stripped(value, from)),
    ...stripped(page, 'title'),
    ...headings.slice(0, 1).flatMap((words) => (words === '' ? [] : [candidate(oneLine(words), 'h1')])),
  ]
}

function languagesOf(facts: PageFacts, linked: Found): Candidates<string> {
  const html = facts.language === null ? [] : [candidate(facts.language, 'html.lang')]
  return [...html, ...linked.language, ...texts(facts, LANGUAGES)].flatMap(({ value, from }) => {
    const tag = languageTag(value)
    return tag === null ? [] : [candidate(tag, from)]
  })
}
