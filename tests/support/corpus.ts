import { present } from '../../shared/assert.ts'
import { COMPARE_DEFAULTS } from '../../shared/compare/compare-settings.ts'
import { placeOf, type ComparedSource, type Place } from '../../shared/compare/compared-source.ts'
import type { Corpus } from '../../shared/compare/corpus.ts'
import { NOTHING_DECIDED } from '../../shared/compare/decided.ts'
import { createKnown } from '../../shared/compare/known.ts'
import { prepareSource, type PreparedSource } from '../../shared/compare/prepared-source.ts'
import { newId, type SourceId, type VersionId } from '../../shared/ids.ts'
import { span } from '../../shared/text/offsets.ts'
import { textOf } from './parsed.ts'

/** A source of some paragraphs, prepared to be compared. */
export function preparedOf(
  paragraphs: readonly string[],
  more: Partial<ComparedSource> = {},
): PreparedSource {
  return prepareSource({
    id: newId<SourceId>(),
    versionId: newId<VersionId>(),
    title: 'A report',
    publisher: null,
    published: null,
    language: 'en',
    text: textOf(...paragraphs),
    ...more,
  })
}

/** Sources to be compared, with nothing decided and the settings as they are at first. */
export function corpusWith(sources: readonly PreparedSource[], more: Partial<Corpus> = {}): Corpus {
  return {
    sources,
    byId: new Map(sources.map((prepared) => [prepared.source.id, prepared])),
    decided: NOTHING_DECIDED,
    settings: COMPARE_DEFAULTS,
    claims: [],
    aliases: [],
    lineages: [],
    apart: [],
    known: createKnown(),
    ...more,
  }
}

/** Where some words first stand in a source. @throws if they do not */
export function placeIn({ source }: PreparedSource, words: string): Place {
  const start = source.text.content.indexOf(words)
  present(start === -1 ? null : start, `“${words}” in the source`)
  return placeOf(source, span(start, start + words.length))
}
