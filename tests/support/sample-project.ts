import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { parseFile } from '../../electron/parser/parse-file.ts'
import { createAnchor } from '../../shared/anchor/create.ts'
import { present } from '../../shared/assert.ts'
import { initialOrders } from '../../shared/claims/order.ts'
import type { ParsedDocument } from '../../shared/contract/parsed.ts'
import type { CodeId, PartyId } from '../../shared/ids.ts'
import type { Annotation, Code } from '../../shared/project/annotation.ts'
import type { Attribution } from '../../shared/project/attribution.ts'
import type { Claim, Evidence } from '../../shared/project/claim.ts'
import { parseEventTime, type EventTime } from '../../shared/project/event-time.ts'
import { parseEvidenceValue } from '../../shared/project/evidence-value.ts'
import type { Project } from '../../shared/project/project.ts'
import type { Source, SourceVersion } from '../../shared/project/source.ts'
import { span } from '../../shared/text/offsets.ts'
import { instant } from '../../shared/time.ts'
import { SamplePlan, type PlannedAttribution } from './sample-plan.ts'

/** Where the seeds lie, and what the prepared bundle is called. */
export const SEEDS = path.resolve(import.meta.dirname, '../../seeds')
export const SAMPLE_BUNDLE = path.join(SEEDS, 'sample-project.zip')

/** Everything in the sample happened at this moment, so that the prepared bundle is the same wherever it is made. */
export const SAMPLE_TIME = instant(new Date(Date.UTC(2026, 10, 22, 12)))

/** A UUID that depends on nothing but its name; the caller knows what kind of id it asks for. */
function stableId<Id extends string>(name: string): Id {
  const hex = createHash('sha256').update(`variorum sample: ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id
}

const STAMPS = { createdAt: SAMPLE_TIME, modifiedAt: SAMPLE_TIME } as const

type Article = {
  readonly source: Source
  readonly version: SourceVersion
  readonly document: ParsedDocument
  readonly bytes: Uint8Array
}

/** The sample project as the five articles and `sample-project.json` describe it. @throws Error when a quotation is not there exactly once. */
export async function buildSampleProject(): Promise<Project> {
  const plan = v.parse(SamplePlan, JSON.parse(readFileSync(path.join(SEEDS, 'sample-project.json'), 'utf8')))
  const articles = new Map<string, Article>()
  for (const { article } of plan.annotations) {
    if (!articles.has(article)) articles.set(article, await readArticle(article))
  }
  const all = [...articles.values()]
  const annotations = plan.annotations.map((entry) =>
    annotate(entry, present(articles.get(entry.article), entry.article)),
  )
  const claims = makeClaims(plan)
  return {
    info: {
      id: stableId('project'),
      title: plan.title,
      description: plan.description,
      ...STAMPS,
      extensions: {},
    },
    sources: all.map(({ source }) => source),
    versions: all.map(({ version }) => version),
    texts: new Map(all.map(({ version, document }) => [version.id, document.text])),
    originals: new Map(all.map(({ version, bytes }) => [version.originalSha256, bytes])),
    images: new Map(
      all.flatMap(({ document }) => document.images.map(({ sha256, bytes }) => [sha256, bytes])),
    ),
    codes: plan.codes.map((code): Code => ({ id: stableId(`code ${code.name}`), ...code, ...STAMPS })),
    annotations,
    claims,
    evidence: makeEvidence(plan, annotations, claims),
    links: [],
    lineages: plan.lineages.map(({ name, note, articles: files }) => ({
      id: stableId(`lineage ${name}`),
      name,
      note,
      members: files.map((file) => present(articles.get(file), file).source.id),
      ...STAMPS,
    })),
    decisions: [],
    silences: plan.claims.flatMap(({ statement, silent }) =>
      silent.map((file) => ({
        id: stableId(`silence ${statement} ${file}`),
        claimId: stableId(`claim ${statement}`),
        sourceId: present(articles.get(file), file).source.id,
        at: SAMPLE_TIME,
      })),
    ),
    parties: plan.parties.map(({ name, relations, ...party }) => ({
      id: stableId(`party ${name}`),
      name,
      relations: relations.map(({ relation, to }) => ({ relation, to: stableId(`party ${to}`) })),
      ...party,
      ...STAMPS,
    })),
    derivations: [],
    memos: plan.memos.map(({ title, body }) => ({
      id: stableId(`memo ${title}`),
      title,
      body: body.replace(
        /\[\[([a-z]+):([^|\]]+)\|/g,
        (_, kind: string, name: string) => `[[${kind}:${stableId(`${kind} ${name}`)}|`,
      ),
      ...STAMPS,
    })),
    assertions: [],
    passageDecisions: [],
  }
}

async function readArticle(fileName: string): Promise<Article> {
  const bytes = new Uint8Array(readFileSync(path.join(SEEDS, 'articles', fileName)))
  const outcome = await parseFile(fileName, bytes)
  if (outcome.kind !== 'parsed') throw new Error(`${fileName} is no article: ${outcome.kind}`)
  const { document } = outcome
  const { meta, text: _text, images: _images, ...facts } = document
  const source: Source = {
    id: stableId(`source ${fileName}`),
    currentVersionId: stableId(`version ${fileName}`),
    meta,
    wordCount: document.wordCount,
    note: '',
    addedAt: SAMPLE_TIME,
    modifiedAt: SAMPLE_TIME,
    deletedAt: null,
  }
  const version: SourceVersion = {
    ...facts,
    id: source.currentVersionId,
    sourceId: source.id,
    number: 1,
    fileName,
    restoredFrom: null,
    createdAt: SAMPLE_TIME,
  }
  return { source, version, document, bytes }
}

function annotate(
  entry: SamplePlan['annotations'][number],
  { source, version, document }: Article,
): Annotation {
  const { content } = document.text
  const start = content.indexOf(entry.exact)
  if (start === -1 || content.indexOf(entry.exact, start + 1) !== -1)
    throw new Error(`${entry.key} is not exactly once in ${entry.article}`)
  return {
    id: stableId(`annotation ${entry.key}`),
    sourceId: source.id,
    anchor: createAnchor(content, version.id, span(start, start + entry.exact.length)),
    colour: entry.colour,
    note: entry.note,
    codeIds: entry.codes.map((name) => stableId(`code ${name}`)),
    ...STAMPS,
  }
}

function makeClaims(plan: SamplePlan): Claim[] {
  const orders = initialOrders(plan.claims.length)
  return plan.claims.map(
    ({ statement, time, attribution, codes, memo, verdict, confidence, rationale }, index) => ({
      id: stableId(`claim ${statement}`),
      statement,
      ...(time === undefined ? {} : { time: readTime(time) }),
      ...attributed(attribution),
      ...(codes.length === 0 ? {} : { codeIds: codes.map((name) => stableId<CodeId>(`code ${name}`)) }),
      ...(memo === undefined ? {} : { memo }),
      verdict,
      confidence,
      rationale,
      order: present(orders[index], 'order'),
      ...STAMPS,
    }),
  )
}

function makeEvidence(
  plan: SamplePlan,
  annotations: readonly Annotation[],
  claims: readonly Claim[],
): Evidence[] {
  return plan.claims.flatMap((entry, claimIndex) => {
    const claim = present(claims[claimIndex], entry.statement)
    const orders = initialOrders(entry.evidence.length)
    return entry.evidence.map((item, index): Evidence => {
      const annotation = annotations[plan.annotations.findIndex(({ key }) => key === item.annotation)]
      const { id, sourceId } = present(annotation, item.annotation)
      return {
        id: stableId(`evidence ${entry.statement} ${item.annotation}`),
        claimId: claim.id,
        annotationId: id,
        sourceId,
        stance: item.stance,
        ...(item.strong === undefined ? {} : { strong: item.strong }),
        ...(item.credibility === undefined ? {} : { credibility: item.credibility }),
        ...(item.value === undefined ? {} : { value: present(parseEvidenceValue(item.value), item.value) }),
        ...attributed(item.attribution),
        note: item.note,
        order: present(orders[index], 'order'),
        ...STAMPS,
      }
    })
  })
}

function attributed(planned: PlannedAttribution | undefined): { readonly attribution?: Attribution } {
  if (planned === undefined) return {}
  const { party, via, ...rest } = planned
  const through = via === undefined ? {} : { via: stableId<PartyId>(`party ${via}`) }
  return { attribution: { ...rest, party: stableId<PartyId>(`party ${party}`), ...through } }
}

function readTime(typed: string): EventTime {
  const time = parseEventTime(typed)
  if (!time.ok) throw new Error(`${typed} is no time: ${time.error}`)
  return time.value
}
