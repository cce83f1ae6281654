import { referenceKey, type ReferenceKind } from '../../../shared/memo/references.ts'
import { quotationOf } from '../../../shared/project/quotation.ts'
import type { WorkbenchDb } from './db.ts'

/** Something a memo can refer to, by the name people know it by. */
export type ReferenceTarget = {
  readonly kind: ReferenceKind
  readonly id: string
  readonly name: string
  /** What else it is known by, for people who look for it: of a quotation its source. */
  readonly detail: string
}

/** The longest part of a quotation by which it is looked for. */
const MOST_LETTERS = 200

/** Everything in the project that a memo can refer to; sources in the bin and their passages are not offered. */
export async function loadReferenceTargets(db: WorkbenchDb): Promise<readonly ReferenceTarget[]> {
  const [sources, annotations, claims, codes, parties, memos] = await Promise.all([
    db.sources.filter(({ deletedAt }) => deletedAt === null).toArray(),
    db.annotations.toArray(),
    db.claims.toArray(),
    db.codes.toArray(),
    db.parties.toArray(),
    db.memos.toArray(),
  ])
  const titles = new Map(sources.map(({ id, meta }) => [id, meta.title.value]))
  return [
    ...claims.map(({ id, statement }) => target('claim', id, statement)),
    ...sources.map(({ id, meta }) => target('source', id, meta.title.value, meta.publisher?.value ?? '')),
    ...parties.map(({ id, name, aliases }) => target('party', id, name, aliases.join(', '))),
    ...codes.map(({ id, name }) => target('code', id, name)),
    ...memos.map(({ id, title }) => target('memo', id, title)),
    ...annotations.flatMap((annotation) => {
      const title = titles.get(annotation.sourceId)
      const words = quotationOf(annotation).slice(0, MOST_LETTERS).replace(/\s+/g, ' ')
      return title === undefined ? [] : [target('annotation', annotation.id, words, title)]
    }),
  ]
}

const target = (kind: ReferenceKind, id: string, name: string, detail = ''): ReferenceTarget => ({
  kind,
  id,
  name,
  detail,
})

const TABLES = {
  source: 'sources',
  annotation: 'annotations',
  claim: 'claims',
  code: 'codes',
  party: 'parties',
  memo: 'memos',
} as const satisfies Record<ReferenceKind, string>

/** Those of the references, by key, that lead to something that is still there. A source in the bin is not. */
export async function livingReferences(
  db: WorkbenchDb,
  references: readonly { readonly kind: ReferenceKind; readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const living = await Promise.all(
    references.map(async ({ kind, id }) => {
      const row: unknown = await db.table(TABLES[kind]).get(id)
      const binned = kind === 'source' && (await isBinned(db, id))
      return row === undefined || binned ? null : referenceKey({ kind, id })
    }),
  )
  return new Set(living.filter((key) => key !== null))
}

const isBinned = async (db: WorkbenchDb, id: string): Promise<boolean> =>
  (await db.sources.filter((source) => source.id === id && source.deletedAt !== null).count()) > 0
