import { parse } from 'yaml'
import { MAX_FRONT_MATTER_CHARACTERS } from '../limits.ts'
import { candidate, type Candidates } from '../metadata/candidates.ts'
import { readDate } from '../metadata/dates.ts'
import { oneLine } from '../metadata/fold.ts'
import { languageTag } from '../metadata/language.ts'
import { namesIn } from '../metadata/names.ts'
import { sourceUrl } from '../metadata/urls.ts'
import { type Found, NOTHING_FOUND } from '../reading.ts'

export type Split = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
  readonly malformed: boolean
}

/** Only a bare fence: `---js` and other languages are text, because tools exist that would run them. */
const FENCED = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/**
 * Splits YAML front matter off a Markdown text. What is too long, cannot be read or is no list of keys stays text.
 */
export function splitFrontMatter(text: string): Split {
  const match = FENCED.exec(text.slice(0, MAX_FRONT_MATTER_CHARACTERS))
  if (match === null) return { fields: {}, body: text, malformed: false }
  const fields = readYaml(match[1] ?? '')
  return fields === null
    ? { fields: {}, body: text, malformed: true }
    : { fields, body: text.slice(match[0].length), malformed: false }
}

function readYaml(source: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parse(source, {
      maxAliasCount: 50,
      schema: 'core',
      logLevel: 'error',
      prettyErrors: false,
    })
    if (value === null) return {}
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

/** What front matter says about the article, by the keys of Jekyll, Hugo, Obsidian and their clippers. */
export function frontMatterFound(fields: Readonly<Record<string, unknown>>): Found {
  const byKey = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]))
  const read = <T>(keys: readonly string[], convert: (words: string) => T | null): Candidates<T> =>
    keys.flatMap((key) => {
      const words = wordsOf(byKey.get(key))
      const value = words === '' ? null : convert(words)
      return value === null
        ? []
        : [candidate(value, `front-matter.${key}`, typeof value === 'string' ? null : words)]
    })
  const date = (words: string) => {
    const reading = readDate(words.replace(/^["']|["']$/g, ''))
    return reading === null || reading === 'ambiguous' ? null : reading.date
  }
  return {
    ...NOTHING_FOUND,
    title: read(['title', 'headline'], (words) => words),
    authors: read(['author', 'authors', 'byline', 'creator'], (words) => {
      const names = namesIn(words)
      return names.length === 0 ? null : names
    }),
    publisher: read(['publisher', 'site', 'sitename', 'site_name', 'publication', 'source'], (words) =>
      sourceUrl(words) === null ? words : null,
    ),
    published: read(['published', 'date', 'datepublished', 'publication_date', 'pubdate', 'created'], date),
    modified: read(['modified', 'updated', 'lastmod', 'last_modified_at'], date),
    language: read(['lang', 'language', 'locale'], languageTag),
    url: read(['url', 'source', 'canonical', 'canonical_url', 'link', 'permalink'], (words) =>
      sourceUrl(words),
    ),
  }
}

/** The words of a value: a text, a number, a list of such (joined by semicolons), or the `name` of an object. */
function wordsOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return oneLine(value)
  if (typeof value === 'number') return String(value)
  if (depth > 2) return ''
  if (Array.isArray(value))
    return value
      .slice(0, 50)
      .map((entry) => wordsOf(entry, depth + 1))
      .filter((words) => words !== '')
      .join('; ')
  return isRecord(value) && Object.hasOwn(value, 'name') ? wordsOf(value['name'], depth + 1) : ''
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
