import { MAX_JSON_LD_CHARACTERS } from '../limits.ts'
import { plainText } from '../html/plain-text.ts'
import { candidate, type Candidates } from './candidates.ts'
import { type DateReading, readDate } from './dates.ts'
import { oneLine } from './fold.ts'
import { languageTag } from './language.ts'
import { namesIn } from './names.ts'
import { type Found, NOTHING_FOUND } from '../reading.ts'

type Thing = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|Review|Recipe)$/
/** Structured data nests a few levels; deeper is hostile. */
const DEEPEST = 12
const MOST_THINGS = 5000

export type JsonLd = { readonly found: Found; readonly behindPaywall: boolean }

/**
 * What a page's JSON-LD blocks say about its article. Only values of the expected type are looked at, and only a
 * thing's own properties: the blocks are as untrusted as the page. The `url` in them is wrong too often to use.
 */
export function readJsonLd(blocks: readonly string[]): JsonLd {
  const things = blocks.flatMap((block) =>
    block.length > MAX_JSON_LD_CHARACTERS ? [] : thingsIn(parsedLoosely(block)),
  )
  const article = things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type)))
  const page = things.find((thing) => typesOf(thing).some((type) => /(?:WebPage|ItemPage)$/.test(type)))
  if (article === undefined && page === undefined) return { found: NOTHING_FOUND, behindPaywall: false }
  const byId = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing] as const] : [])),
  )
  // Pages about health have no article in their data but a page with an author.
  const main = article ?? (page !== undefined && Object.hasOwn(page, 'headline') ? page : {})
  const dated = article ?? page ?? {}
  const text = (thing: Thing, key: string) =>
    wordsAt(thing, key).map((words) => candidate(words, `jsonld.${key}`))
  return {
    behindPaywall:
      own(main, 'isAccessibleForFree') === false ||
      /^false$/i.test(wordsAt(main, 'isAccessibleForFree')[0] ?? ''),
    found: {
      ...NOTHING_FOUND,
      title: [...text(main, 'headline'), ...text(article ?? {}, 'name')],
      authors: authorsOf(main, byId),
      publisher: namesAt(main, 'publisher', byId).map((name) => candidate(name, 'jsonld.publisher')),
      published: [...datesAt(dated, 'datePublished'), ...datesAt(dated, 'dateCreated')],
      modified: datesAt(dated, 'dateModified'),
      language: wordsAt(dated, 'inLanguage').flatMap((words) => {
        const tag = languageTag(words)
        return tag === null ? [] : [candidate(tag, 'jsonld.inLanguage')]
      }),
    },
  }
}

/** JSON as pages have it: in comments or CDATA, with trailing commas and raw control characters. */
function parsedLoosely(block: string): unknown {
  const bare = block
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|(?:\/\/)?\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|(?:\/\/)?\s*\]\]>)\s*;?\s*$/, '')
  return (
    parsedOrNull(bare) ??
    parsedOrNull(
      withoutControls(bare)
        .replace(/,(\s*[}\]])/g, '$1')
        .replace(/;\s*$/, ''),
    )
  )
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}

function thingsIn(root: unknown): Thing[] {
  const things: Thing[] = []
  const stack: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }]
  for (let entry = stack.pop(); entry !== undefined && things.length < MOST_THINGS; entry = stack.pop()) {
    const { value, depth } = entry
    if (depth > DEEPEST || typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value) && isThing(value)) things.push(value)
    const children: unknown[] = Array.isArray(value)
      ? value.slice(0, MOST_THINGS)
      : Object.values(value).slice(0, 200)
    for (const child of children.reverse()) stack.push({ value: child, depth: depth + 1 })
  }
  return things
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (thing: Thing, key: string): unknown => (Object.hasOwn(thing, key) ? thing[key] : undefined)

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 50) : [value])

const typesOf = (thing: Thing): string[] =>
  listOf(own(thing, '@type')).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/#]/, '')] : [],
  )

function wordsAt(thing: Thing, key: string): string[] {
  return listOf(own(thing, key)).flatMap((value) => {
    const words = typeof value === 'string' ? oneLine(plainText(value.slice(0, 4000))) : ''
    return words === '' ? [] : [words]
  })
}

function namesAt(thing: Thing, key: string, byId: ReadonlyMap<string, Thing>): string[] {
  return listOf(own(thing, key)).flatMap((value) => {
    if (typeof value === 'string') return wordsAt({ value }, 'value')
    if (!isThing(value)) return []
    const id = own(value, '@id')
    const named = Object.hasOwn(value, 'name') || typeof id !== 'string' ? value : (byId.get(id) ?? value)
    return wordsAt(named, 'name').slice(0, 1)
  })
}

function authorsOf(thing: Thing, byId: ReadonlyMap<string, Thing>): Candidates<string[]> {
  const named = [...namesAt(thing, 'author', byId), ...namesAt(thing, 'creator', byId)]
  const names = [...new Set(named.filter((name) => !/^https?:/i.test(name)).flatMap((name) => namesIn(name)))]
  return names.length === 0 ? [] : [candidate(names.slice(0, 50), 'jsonld.author', named.join('; '))]
}

function datesAt(thing: Thing, key: string): Found['published'] {
  return wordsAt(thing, key).flatMap((words) => {
    const reading: DateReading = readDate(words)
    return reading === null || reading === 'ambiguous'
      ? []
      : [candidate(reading.date, `jsonld.${key}`, words)]
  })
}
