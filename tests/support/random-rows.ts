import fc from 'fast-check'
import * as v from 'valibot'
import { areInOrder } from '../../shared/anchor/parts.ts'
import { VersionId, type Sha256 } from '../../shared/ids.ts'
import type { Annotation } from '../../shared/project/annotation.ts'
import { CREDIBILITIES, type OrderKey } from '../../shared/project/claim.ts'
import type { EventTime } from '../../shared/project/event-time.ts'
import type { EvidenceValue } from '../../shared/project/evidence-value.ts'
import { partsOf, withParts } from '../../shared/project/quotation.ts'
import type { Source, SourceVersion } from '../../shared/project/source.ts'
import { offset } from '../../shared/text/offsets.ts'
import { instant, type Instant } from '../../shared/time.ts'
import { randomText } from './random-text.ts'

/** Takes a value of a kind; all of one project come from one stream, so that a failing project can be made again. */
export type Pick = <T>(arbitrary: fc.Arbitrary<T>) => T

export const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
export const order = fc.stringMatching(/^[0-9A-Za-z]{1,6}$/).map((key) => key as OrderKey)
export const prose = fc.oneof(
  fc.constant(''),
  randomText().map(({ content }) => content),
  fc.string({ unit: 'grapheme' }),
)
export const when: fc.Arbitrary<Instant> = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map(instant)

export const eventTime: fc.Arbitrary<EventTime> = fc.constantFrom(
  { from: { iso: '2019', precision: 'year' as const }, to: null, about: true },
  {
    from: { iso: '2019-03-28', precision: 'day' as const },
    to: { iso: '2019-04', precision: 'month' as const },
    about: false,
  },
)

/** What is held of a piece of evidence, or nothing. */
export const judgement = fc.record(
  {
    strong: fc.constant(true as const),
    credibility: fc.constantFrom(...CREDIBILITIES),
    value: fc.constantFrom<EvidenceValue>(
      { kind: 'time', time: { from: { iso: '2019', precision: 'year' }, to: null, about: false } },
      { kind: 'number', amount: 12.5, unit: '', about: true },
      { kind: 'name', name: 'Mi-35M <&"' },
    ),
  },
  { requiredKeys: [] },
)

/** Makes another id of a kind. */
export type NewId = <const S extends v.GenericSchema<string, string>>(schema: S) => v.InferOutput<S>

/** Distinct ids whose order has nothing to do with the order they are made in. */
export function createIds(seed: number): NewId {
  let count = 0
  return (schema) => {
    const scrambled = (Math.imul(++count, 2654435761) ^ seed) >>> 0
    const hex = scrambled.toString(16).padStart(8, '0')
    return v.parse(schema, `${hex}-0000-4000-8000-${count.toString(16).padStart(12, '0')}`)
  }
}

export function pickVersion(
  pick: Pick,
  newId: NewId,
  sourceId: Source['id'],
  number: number,
  previous: SourceVersion | undefined,
): SourceVersion {
  const restored = previous !== undefined && pick(fc.boolean())
  return {
    id: newId(VersionId),
    sourceId,
    number,
    originalSha256: '' as Sha256,
    byteLength: 0,
    fileName: pick(fc.constantFrom('report.html', 'Отчёт 1.txt', '..\\odd"name.md')),
    format: restored ? previous.format : pick(fc.constantFrom('text', 'markdown', 'html')),
    encoding: { used: 'utf-8', declared: pick(fc.option(fc.constant('UTF-8'))), how: 'strict-utf8' },
    importer: 'random/1',
    textSha256: '' as Sha256,
    wordCount: pick(fc.nat(1000)),
    warnings: pick(fc.constantFrom([], [{ code: 'little-text' as const, detail: null }])),
    restoredFrom: restored ? previous.id : null,
    createdAt: pick(when),
  }
}

export function pickSource(pick: Pick, id: Source['id'], currentVersionId: SourceVersion['id']): Source {
  const known = <T>(value: T) => ({
    value,
    from: 'user',
    raw: null,
    others: [] as { value: T; from: string }[],
  })
  const maybe = <T>(...values: readonly T[]) => pick(fc.option(fc.constantFrom(...values).map(known)))
  return {
    id,
    currentVersionId,
    meta: {
      title: known(`Title ${pick(randomText()).content.slice(0, 60)}`),
      authors: maybe(['Ana Ríos'], ['佐藤 花子', 'O’Neil & Sons']),
      publisher: maybe('The Ledger', '<b>Daily</b>'),
      published: maybe(
        { iso: '2019', precision: 'year' as const },
        { iso: '2019-03-29', precision: 'day' as const },
      ),
      modified: maybe({ iso: '2019-04-01T08:05+03:00', precision: 'minute' as const }),
      language: maybe('en', 'ar', 'zh-Hant'),
      url: maybe('https://news.example/a?b=1&c=2'),
    },
    wordCount: pick(fc.nat(1000)),
    note: pick(prose),
    addedAt: pick(when),
    modifiedAt: pick(when),
    deletedAt: pick(fc.option(when, { freq: 4 })),
  }
}

/** The annotation, perhaps with further parts in the same version, as far as they keep clear of each other. */
export function withMoreParts(pick: Pick, annotation: Annotation, content: string): Annotation {
  let row = annotation
  for (let count = pick(fc.constantFrom(0, 0, 1, 3)); count > 0; count--) {
    const more = pickAnchor(pick, annotation.anchor.versionId, content)
    const next = more === null ? row : withParts(row, [...partsOf(row), more])
    if (areInOrder(next)) row = next
  }
  return row
}

/** A passage between character boundaries, or null when the text has none. */
export function pickAnchor(
  pick: Pick,
  versionId: SourceVersion['id'],
  content: string,
): Annotation['anchor'] | null {
  const places = [0]
  for (const character of content) places.push((places.at(-1) ?? 0) + character.length)
  if (places.length < 2) return null
  const first = pick(fc.nat(places.length - 2))
  const last = pick(fc.integer({ min: first + 1, max: places.length - 1 }))
  const [start = 0, end = 0] = [places[first], places[last]]
  const slice = (from: number, to: number): string =>
    content.slice(places[Math.max(0, from)], places[to] ?? content.length)
  const state = pick(
    fc.constantFrom<Annotation['anchor']['state']>(
      { kind: 'exact' },
      { kind: 'moved' },
      { kind: 'approximate', score: 87 },
      { kind: 'approximate', score: 61, reason: 'repeated' },
      { kind: 'orphan' },
      { kind: 'orphan', reason: 'deleted' },
      { kind: 'orphan', reviewed: true },
      {
        kind: 'approximate',
        score: 74,
        origin: { versionId, start: offset(0), end: offset(content.length) },
      },
    ),
  )
  const exact =
    state.kind === 'exact' || state.kind === 'moved' ? content.slice(start, end) : 'words that changed'
  return {
    versionId,
    start: start as Annotation['anchor']['start'],
    end: end as Annotation['anchor']['end'],
    exact,
    prefix: slice(first - 16, first),
    suffix: slice(last, last + 16),
    state,
  }
}
