import { MOST_LEVELS, wholesOf, type Nested } from '../tree.ts'
import { assertNever } from '../assert.ts'
import { sha256, type SourceId } from '../ids.ts'
import { areInOrder } from '../anchor/parts.ts'
import type { Anchor } from '../project/annotation.ts'
import type { Project } from '../project/project.ts'
import { hasRing } from '../project/derivations.ts'
import { hasItsPassages } from '../project/passage-decision.ts'
import { partsOf } from '../project/quotation.ts'
import type { SourceVersion } from '../project/source.ts'
import { BLOCK_SEPARATOR, type Block, type SourceText } from '../text/document.ts'
import { contains, sliceSpan } from '../text/offsets.ts'
import { toBytes } from './bytes.ts'
import { groupBy } from '../group-by.ts'

/**
 * The first thing in a project that does not hold together, in words for the details view, or null: ids used twice or
 * pointing nowhere, hashes that do not match their content, block tables that do not cover their text, quotations that
 * are not what the text says. Used on what a bundle holds before it is opened, and on what is about to be written.
 */
export async function findInconsistency(project: Project): Promise<string | null> {
  for (const problem of [
    duplicates,
    references,
    parts,
    silences,
    links,
    lineages,
    derivations,
    parties,
    assertions,
    passageDecisions,
    quotations,
    blockTables,
  ]) {
    for (const found of problem(project)) return found
  }
  for (const version of project.versions) {
    const found = await contentProblem(project, version)
    if (found !== null) return found
  }
  return imageProblem(project.images)
}

async function imageProblem(images: Project['images']): Promise<string | null> {
  for (const [hash, bytes] of images)
    if ((await sha256(bytes)) !== hash) return `the picture ${hash} does not match its checksum`
  return null
}

function* duplicates(project: Project): Generator<string> {
  const seen = new Set<string>()
  const lists = [
    project.sources,
    project.versions,
    project.codes,
    project.annotations,
    project.claims,
    project.evidence,
    project.links,
    project.lineages,
    project.decisions,
    project.silences,
    project.parties,
    project.derivations,
    project.memos,
    project.assertions,
    project.passageDecisions,
  ]
  for (const { id } of lists.flat()) {
    if (seen.has(id)) yield `the id ${id} is used twice`
    seen.add(id)
  }
}

function* references(project: Project): Generator<string> {
  const index = <Id extends string, T extends { readonly id: Id }>(items: readonly T[]) =>
    new Map<Id, T>(items.map((item) => [item.id, item]))
  const [sources, versions] = [index(project.sources), index(project.versions)]
  const [codes, annotations, claims] = [
    index(project.codes),
    index(project.annotations),
    index(project.claims),
  ]

  for (const { id, sourceId, restoredFrom } of project.versions) {
    if (!sources.has(sourceId)) yield `version ${id} belongs to no source`
    if (restoredFrom !== null && versions.get(restoredFrom)?.sourceId !== sourceId)
      yield `version ${id} was restored from a version of another source`
  }
  for (const [sourceId, list] of groupBy(project.versions, (version) => version.sourceId))
    if (new Set(list.map(({ number }) => number)).size < list.length)
      yield `source ${sourceId} has two versions with one number`
  for (const { id, currentVersionId } of project.sources)
    if (versions.get(currentVersionId)?.sourceId !== id) yield `source ${id} has no such current version`
  for (const annotation of project.annotations) {
    const { id, sourceId, codeIds } = annotation
    for (const { versionId, state } of partsOf(annotation)) {
      if (versions.get(versionId)?.sourceId !== sourceId)
        yield `annotation ${id} is in a version of another source`
      const origin = 'origin' in state ? state.origin : undefined
      if (origin !== undefined && versions.get(origin.versionId)?.sourceId !== sourceId)
        yield `annotation ${id} comes from a version of another source`
    }
    if (!areInOrder(annotation)) yield `the parts of annotation ${id} are out of order or overlap`
    if (codeIds.some((code) => !codes.has(code))) yield `annotation ${id} has an unknown code`
    if (new Set(codeIds).size < codeIds.length) yield `annotation ${id} has a code twice`
  }
  for (const { id, codeIds = [] } of project.claims) {
    if (codeIds.some((code) => !codes.has(code))) yield `claim ${id} has an unknown code`
    if (new Set(codeIds).size < codeIds.length) yield `claim ${id} has a code twice`
  }
  for (const { id, claimId, annotationId, sourceId } of project.evidence) {
    if (!claims.has(claimId)) yield `evidence ${id} belongs to no claim`
    if (annotations.get(annotationId)?.sourceId !== sourceId)
      yield `evidence ${id} has no annotation in its source`
  }
}

function* parts({ claims, codes }: Project): Generator<string> {
  yield* partsAmong('claim', claims)
  yield* partsAmong('code', codes)
}

function* partsAmong<Id extends string>(what: string, items: readonly Nested<Id>[]): Generator<string> {
  const known = new Map(items.map((item) => [item.id, item]))
  for (const { id, partOf } of items) {
    if (partOf !== undefined && !known.has(partOf)) yield `${what} ${id} is part of an unknown ${what}`
    if (wholesOf(known, id).length >= MOST_LEVELS)
      yield `${what} ${id} is part of itself, or of too many others`
  }
}

function* silences(project: Project): Generator<string> {
  const claims = new Set(project.claims.map(({ id }) => id))
  const sources = new Set(project.sources.map(({ id }) => id))
  const pairs = new Set<string>()
  for (const { id, claimId, sourceId } of project.silences) {
    if (!claims.has(claimId) || !sources.has(sourceId)) yield `silence ${id} is of nothing`
    if (pairs.has(`${claimId} ${sourceId}`)) yield `source ${sourceId} is silent twice on claim ${claimId}`
    pairs.add(`${claimId} ${sourceId}`)
  }
}

function* links(project: Project): Generator<string> {
  const annotations = new Set(project.annotations.map(({ id }) => id))
  for (const { id, from, to } of project.links) {
    if (!annotations.has(from) || !annotations.has(to)) yield `link ${id} has an end nowhere`
    if (from === to) yield `link ${id} leads to where it begins`
  }
}

function* lineages(project: Project): Generator<string> {
  const sources = new Set(project.sources.map(({ id }) => id))
  const placed = new Set<SourceId>()
  for (const { id, members } of project.lineages)
    for (const member of members) {
      if (!sources.has(member)) yield `lineage ${id} has an unknown source`
      if (placed.has(member)) yield `source ${member} is in two lineages, or in one twice`
      placed.add(member)
    }
  for (const decision of project.decisions)
    if (decision.sources.some((source) => !sources.has(source)))
      yield `decision ${decision.id} is about an unknown source`
}

function* derivations(project: Project): Generator<string> {
  const sources = new Set(project.sources.map(({ id }) => id))
  const pairs = new Set<string>()
  for (const { id, derived, origin } of project.derivations) {
    if (!sources.has(derived) || !sources.has(origin)) yield `derivation ${id} is about an unknown source`
    if (pairs.has(`${derived} ${origin}`)) yield `source ${derived} derives twice from ${origin}`
    pairs.add(`${derived} ${origin}`)
  }
  if (hasRing(project.derivations)) yield 'the derivations of sources form a ring'
}

function* parties({ parties: all, claims, evidence }: Project): Generator<string> {
  const known = new Set(all.map(({ id }) => id))
  for (const { id, relations } of all)
    for (const { to } of relations) {
      if (!known.has(to)) yield `party ${id} is related to an unknown one`
      if (to === id) yield `party ${id} is related to itself`
    }
  for (const { id, attribution } of [...claims, ...evidence]) {
    if (attribution === undefined) continue
    const named = attribution.via === undefined ? [attribution.party] : [attribution.party, attribution.via]
    if (named.some((party) => !known.has(party))) yield `${id} is attributed to an unknown party`
  }
}

function* assertions(project: Project): Generator<string> {
  const claims = new Set(project.claims.map(({ id }) => id))
  const annotations = new Map(project.annotations.map((annotation) => [annotation.id, annotation]))
  for (const { id, claimId, annotationId, sourceId } of project.assertions) {
    if (claimId !== null && !claims.has(claimId)) yield `assertion ${id} is of no claim`
    if (annotations.get(annotationId)?.sourceId !== sourceId)
      yield `assertion ${id} has no annotation in its source`
  }
}

function* passageDecisions(project: Project): Generator<string> {
  const claims = new Set(project.claims.map(({ id }) => id))
  const sourceOf = new Map(project.versions.map(({ id, sourceId }) => [id, sourceId]))
  for (const decision of project.passageDecisions) {
    const { id, decided, passages } = decision
    if (!hasItsPassages(decision)) yield `decision ${id} is about ${passages.length} passages`
    if (decided.kind === 'not-suggested' && !claims.has(decided.claimId))
      yield `decision ${id} is about no claim`
    for (const { sourceId, anchor } of passages) {
      const content = project.texts.get(anchor.versionId)?.content
      if (sourceOf.get(anchor.versionId) !== sourceId || content === undefined)
        yield `decision ${id} is about a passage of no source`
      else if (!quotationHolds(anchor, content)) yield `decision ${id} does not quote its text`
    }
  }
}

/** An exact or moved anchor stands on its quotation; the others keep the words that were looked for. */
function* quotations(project: Project): Generator<string> {
  for (const annotation of project.annotations)
    for (const part of partsOf(annotation)) {
      const content = project.texts.get(part.versionId)?.content
      if (content === undefined) yield `annotation ${annotation.id} is in a version without text`
      else if (!quotationHolds(part, content)) yield `annotation ${annotation.id} does not quote its text`
    }
}

function quotationHolds(anchor: Anchor, content: string): boolean {
  if (anchor.start > anchor.end || anchor.end > content.length) return false
  switch (anchor.state.kind) {
    case 'exact':
    case 'moved':
      return sliceSpan(content, anchor) === anchor.exact
    case 'approximate':
      return anchor.start < anchor.end
    case 'orphan':
      return true
    default:
      return assertNever(anchor.state)
  }
}

function* blockTables(project: Project): Generator<string> {
  for (const { id } of project.versions) {
    const text = project.texts.get(id)
    if (text === undefined) yield `version ${id} has no text`
    else if (!blocksCover(text)) yield `the blocks of version ${id} do not cover its text`
    else if (text.blocks.some((block) => block.marks.some((mark) => !contains(block, mark))))
      yield `a mark of version ${id} reaches out of its block`
    else if (text.blocks.some((block) => !pagesFit(block)))
      yield `a page of version ${id} begins outside its block`
    else if (text.suppressed.some(({ before }) => before > text.blocks.length))
      yield `a removed part of version ${id} has no place`
    else if (text.images?.some(({ before }) => before > text.blocks.length))
      yield `a picture of version ${id} has no place`
    else if (text.images?.some(({ sha256: hash }) => !project.images.has(hash)))
      yield `a picture of version ${id} is missing`
  }
}

function pagesFit({ pages = [], start, end }: Block): boolean {
  let from: number = start
  for (const { at } of pages) {
    if (at < from || at > end) return false
    from = at
  }
  return true
}

function blocksCover({ content, blocks }: SourceText): boolean {
  if (blocks.length === 0) return content === ''
  let at = 0
  for (const [index, block] of blocks.entries()) {
    if (index > 0) {
      if (!content.startsWith(BLOCK_SEPARATOR, at)) return false
      at += BLOCK_SEPARATOR.length
    }
    if (block.start !== at || block.end < at) return false
    at = block.end
  }
  return at === content.length
}

async function contentProblem(project: Project, version: SourceVersion): Promise<string | null> {
  const text = project.texts.get(version.id)
  const original = project.originals.get(version.originalSha256)
  if (text === undefined || (await sha256(toBytes(text.content))) !== version.textSha256)
    return `the text of version ${version.id} does not match its checksum`
  if (original === undefined || original.length !== version.byteLength)
    return `the original of version ${version.id} is missing or has another length`
  if ((await sha256(original)) !== version.originalSha256)
    return `the original of version ${version.id} does not match its checksum`
  return null
}
