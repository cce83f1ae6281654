import { numberedClaims } from '../../claims/tree.ts'
import { fold } from '../../fold.ts'
import { groupBy } from '../../group-by.ts'
import type { CodeId, SourceId, VersionId } from '../../ids.ts'
import type { Annotation, Code } from '../../project/annotation.ts'
import type { Claim, Evidence } from '../../project/claim.ts'
import { quotationOf } from '../../project/quotation.ts'
import type { Source } from '../../project/source.ts'
import { wholesOf } from '../../tree.ts'
import { extentsOf, type TextMeasures, type Unit } from './measure.ts'
import type { Placed } from './nearness.ts'

/** The rows that a query is put to. Passages of sources in the bin are to be left out. */
export type QueryRows = {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly annotations: readonly Annotation[]
  readonly claims: readonly Claim[]
  readonly evidence: readonly Evidence[]
}

/** What every query looks up, made once: items are passages by their number, and after them claims. */
export type QueryIndex = {
  readonly rows: QueryRows
  readonly size: number
  readonly codeNames: readonly { readonly id: CodeId; readonly name: string }[]
  readonly claimNames: readonly { readonly id: string; readonly number: string; readonly name: string }[]
  readonly sourceNames: readonly { readonly id: SourceId; readonly name: string }[]
  /** Items that carry a code itself, or one in it. */
  readonly own: ReadonlyMap<CodeId, readonly number[]>
  readonly all: ReadonlyMap<CodeId, readonly number[]>
  readonly bySource: ReadonlyMap<SourceId, readonly number[]>
  readonly byClaim: ReadonlyMap<string, readonly number[]>
  /** What each item says, for finding words in it. */
  readonly texts: () => readonly string[]
  readonly extents: (unit: Unit) => ReadonlyMap<VersionId, readonly Placed[]>
}

export function indexRows(rows: QueryRows, measures: TextMeasures): QueryIndex {
  const { codes, annotations, claims, evidence, sources } = rows
  const first = annotations.length
  const claimItems = new Map(claims.map(({ id }, index) => [id, first + index]))
  const items = new Map(annotations.map(({ id }, index) => [id, index]))
  const own = new Map<CodeId, number[]>()
  const all = new Map<CodeId, number[]>()
  const byId = new Map(codes.map((code) => [code.id, code]))
  const wholes = new Map(
    codes.map(({ id }) => [id, [id, ...wholesOf<CodeId, Code>(byId, id).map((each) => each.id)]]),
  )
  const add = <K>(map: Map<K, number[]>, key: K, item: number) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [item])
    else list.push(item)
  }
  const noteCodes = (codeIds: readonly CodeId[], item: number) => {
    for (const id of codeIds) add(own, id, item)
    for (const id of new Set(codeIds.flatMap((each) => wholes.get(each) ?? []))) add(all, id, item)
  }
  const bySource = new Map<SourceId, number[]>()
  const byClaim = new Map<string, number[]>()
  annotations.forEach(({ codeIds, sourceId }, item) => {
    noteCodes(codeIds, item)
    add(bySource, sourceId, item)
  })
  claims.forEach(({ id, codeIds = [] }, index) => {
    noteCodes(codeIds, first + index)
    add(byClaim, id, first + index)
  })
  for (const { claimId, annotationId, sourceId } of evidence) {
    const item = items.get(annotationId)
    const claim = claimItems.get(claimId)
    if (item === undefined || claim === undefined) continue
    add(byClaim, claimId, item)
    add(bySource, sourceId, claim)
  }
  return {
    rows,
    size: first + claims.length,
    codeNames: codes.map(({ id, name }) => ({ id, name: fold(name) })),
    claimNames: numberedClaims(claims).map(({ claim, number }) => ({
      id: claim.id,
      number,
      name: fold(claim.statement),
    })),
    sourceNames: sources.map(({ id, meta }) => ({ id, name: fold(meta.title.value) })),
    own,
    all,
    bySource,
    byClaim,
    texts: once(() => [
      ...annotations.map((annotation) => fold(`${quotationOf(annotation)}\n${annotation.note}`)),
      ...claims.map(({ statement }) => fold(statement)),
    ]),
    extents: perUnit((unit) => placedIn(annotations, unit, measures)),
  }
}

function placedIn(
  annotations: readonly Annotation[],
  unit: Unit,
  measures: TextMeasures,
): ReadonlyMap<VersionId, readonly Placed[]> {
  const placed = annotations.flatMap((annotation, item) =>
    extentsOf(annotation, unit, measures).map((extent) => ({ ...extent, item })),
  )
  return groupBy(
    placed.sort((a, b) => a.from - b.from),
    ({ versionId }) => versionId,
  )
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function perUnit<T>(make: (unit: Unit) => T): (unit: Unit) => T {
  const made = new Map<Unit, T>()
  return (unit) => {
    const known = made.get(unit) ?? make(unit)
    made.set(unit, known)
    return known
  }
}
