import type { ImportWarning, PartialDate, SourceMeta } from '../../../shared/project/source.ts'
import { sentencesIn } from '../../../shared/text/sentences.ts'
import type { SourceText } from '../../../shared/text/document.ts'
import { type Found, warning } from '../reading.ts'
import { type Candidate, candidate, chosen } from './candidates.ts'
import { fold, oneLine } from './fold.ts'
import { dateInPath } from './dates.ts'
import { settledLanguage } from './language.ts'
import { isLegible } from './legible.ts'
import { publisherHost } from './urls.ts'

/** A first sentence stands in for a title up to this many characters; more would fill the source list. */
const LONGEST_STAND_IN = 110

export type Settled = { readonly meta: SourceMeta; readonly warnings: readonly ImportWarning[] }

/** Chooses among all that was found. What nothing says stays null, but for the title, which every source needs. */
export function settledMeta(found: Found, text: SourceText, fileName: string): Settled {
  const language = settledLanguage(found.language, text.content)
  const lead = language.candidates[0]?.value ?? null
  const url = chosen(found.url, (value) => value)
  const host = url === null ? null : publisherHost(url.value)
  const publishers = host === null || found.publisher.length > 0 ? found.publisher : [candidate(host, 'url')]
  const said = found.title.map(clipped)
  const titles = said.filter(({ value }) => fold(value) !== '' && isLegible(value))
  const inPath = url === null ? null : dateInPath(url.value)
  const published = inPath === null ? found.published : [...found.published, candidate(inPath, 'url')]
  const meta: SourceMeta = {
    title: chosen(titles, fold) ?? { ...standInTitle(text, fileName, lead), others: [] },
    authors: chosen(
      found.authors.filter(({ value }) => value.every(isLegible)),
      (names) => names.map(fold).join(),
    ),
    publisher: chosen(
      publishers.map(clipped).filter(({ value }) => value !== '' && isLegible(value)),
      fold,
    ),
    published: chosen(published, dayOf),
    modified: chosen(found.modified, dayOf),
    language: chosen(
      language.candidates.filter(({ value }) => value === lead || lead?.startsWith(`${value}-`) !== true),
      (tag) => tag.toLowerCase(),
    ),
    url: url,
  }
  const names = language.candidates.map(({ value }) => value).join(', ')
  return {
    meta,
    warnings: [
      ...(language.conflict ? [warning('language-conflict', names)] : []),
      ...(said.some(({ value }) => !isLegible(value)) ? [warning('replacement-chars', 'the title')] : []),
    ],
  }
}

/** In UTC where a zone is given, so that one minute told in two zones is no conflict. */
function dayOf({ iso }: PartialDate): string {
  const instant = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? Date.parse(iso) : Number.NaN
  return (Number.isNaN(instant) ? iso : new Date(instant).toISOString()).slice(0, 10)
}

const clipped = (entry: Candidate<string>): Candidate<string> => ({ ...entry, value: oneLine(entry.value) })

/** The first sentence, cut at a word if long; without any text the file's name. */
function standInTitle(text: SourceText, fileName: string, language: string | null): Candidate<string> {
  const lead = text.blocks.find(({ kind }) => kind !== 'separator')
  const first = lead === undefined ? undefined : sentencesIn(text.content, [lead], language)[0]
  const sentence = first === undefined ? '' : oneLine(text.content.slice(first.start, first.end), 1000)
  if (fold(sentence) === '' || !isLegible(sentence))
    return candidate(oneLine(fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '')) || 'Untitled', 'file-name')
  if (sentence.length <= LONGEST_STAND_IN)
    return candidate(sentence.replace(/\.$/, ''), 'first-sentence', sentence)
  const cut = sentence.slice(0, LONGEST_STAND_IN)
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_STAND_IN / 2))
  return candidate(
    `${words.replace(/\p{Cs}$/u, '').replace(/[\s,;:–—-]+$/u, '')}…`,
    'first-sentence',
    sentence,
  )
}
