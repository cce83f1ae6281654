import type { Corpus } from '../corpus.ts'
import { namesIn } from '../facts/names/names-in.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import type { Token } from '../tokens/tokenise.ts'
import { span, type Span } from '../../text/offsets.ts'
import { kept } from './kept.ts'

/** How a term or name occurs in one source. */
export type Use = {
  readonly count: number
  readonly first: Span
  /** How often it is written in which way. */
  readonly forms: ReadonlyMap<string, number>
}

/** What a source speaks of: content words by stem and names by key. */
export type Vocabulary = {
  readonly terms: ReadonlyMap<string, Use>
  readonly names: ReadonlyMap<string, Use>
  /** How many words and names were counted. */
  readonly size: number
}

/** What a source speaks of; the words of names are not counted as terms too. Linear in the source, and worked out once. */
export function vocabularyOf(corpus: Corpus, prepared: PreparedSource, turn: Turn): Promise<Vocabulary> {
  const { versionId, language } = prepared.source
  const withNames = corpus.settings.facts.includes('name')
  return kept(corpus.known, `dossier words ${language ?? ''} ${withNames}`, [versionId], () =>
    readVocabulary(prepared, withNames, turn),
  )
}

/** Passages that are read between two rests. */
const AT_A_TIME = 100

async function readVocabulary(prepared: PreparedSource, withNames: boolean, turn: Turn): Promise<Vocabulary> {
  const { content } = prepared.source.text
  const names = startCounting(content)
  const taken: Span[] = []
  for (const name of withNames ? namesIn(prepared) : []) {
    names.add(name.key, name)
    taken.push(name)
  }
  taken.sort((a, b) => a.start - b.start)
  const terms = startCounting(content)
  let at = 0
  for (const { tokens, index, role } of prepared.passages) {
    if (index % AT_A_TIME === 0) await turn.rest()
    if (role === 'aside') continue
    for (const token of tokens) {
      while (at < taken.length && (taken[at]?.end ?? 0) <= token.start) at += 1
      const name = taken[at]
      const isNamed = name !== undefined && name.start < token.end
      if (!isNamed && saysSomething(token)) terms.add(token.stem, token)
    }
  }
  return { terms: terms.found, names: names.found, size: terms.total() + names.total() }
}

/** Bare numbers are no terms, and single letters are none but where a letter is a word. */
function saysSomething({ word, isContent }: Token): boolean {
  if (!isContent || !/\p{L}/u.test(word)) return false
  return word.length > 1 || /\p{Script=Han}/u.test(word)
}

type Counted = { count: number; readonly first: Span; readonly forms: Map<string, number> }

function startCounting(content: string) {
  const found = new Map<string, Counted>()
  let total = 0
  return {
    found,
    total: () => total,
    add(key: string, { start, end }: Span): void {
      total += 1
      const entry = found.get(key) ?? { count: 0, first: span(start, end), forms: new Map<string, number>() }
      found.set(key, entry)
      entry.count += 1
      const form = content.slice(start, end).replace(/['’]s?$/u, '')
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1)
    },
  }
}
