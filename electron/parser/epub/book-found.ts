import { candidate } from '../metadata/candidates.ts'
import { languageTag } from '../metadata/language.ts'
import { oneLine } from '../metadata/fold.ts'
import { sourceUrl } from '../metadata/urls.ts'
import { dated } from '../office/properties.ts'
import { type Found, NOTHING_FOUND } from '../reading.ts'
import type { BookStatement } from './package.ts'

/** What the package document says about the book. */
export function bookFound(statements: readonly BookStatement[]): Found {
  const all = (name: string) => statements.filter((statement) => statement.name === name)
  const named = (name: string) =>
    all(name).map(({ value }) => candidate(oneLine(value), `properties.${name}`))
  const creators = all('dc:creator')
  const authors = creators.filter(({ detail }) => detail === null || detail === 'aut')
  const names = (authors.length > 0 ? authors : creators).map(({ value }) => oneLine(value, 200)).slice(0, 20)
  const published = all('dc:date').filter(({ detail }) => detail === null || detail.endsWith('publication'))
  return {
    ...NOTHING_FOUND,
    title: named('dc:title'),
    authors: names.length === 0 ? [] : [candidate([...new Set(names)], 'properties.dc:creator')],
    publisher: named('dc:publisher'),
    published: published.flatMap(({ value }) => dated(value, 'properties.dc:date')),
    modified: all('dcterms:modified').flatMap(({ value }) => dated(value, 'properties.dcterms:modified')),
    language: all('dc:language').flatMap(({ value }) => {
      const tag = languageTag(value)
      return tag === null ? [] : [candidate(tag, 'properties.dc:language')]
    }),
    url: [...all('dc:identifier'), ...all('dc:source')].flatMap(({ name, value }) => {
      const url = sourceUrl(value)
      return url === null ? [] : [candidate(url, `properties.${name}`)]
    }),
  }
}
