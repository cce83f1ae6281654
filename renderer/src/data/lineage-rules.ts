import type { SourceId } from '../../../shared/ids.ts'
import { hasRing } from '../../../shared/project/derivations.ts'
import type { Change } from './change.ts'
import type { WorkbenchDb } from './db.ts'

const CONCERNED: ReadonlySet<string> = new Set([
  'sources',
  'lineages',
  'decisions',
  'derivations',
  'passageDecisions',
])

/**
 * Whether lineages, derivations and decisions, also those about passages, would still name only sources that are there, each source one lineage at most,
 * and derivations form no ring nor stand twice, if the rows of some changes were made what `side` says. Undo asks: steps in between may have been forgotten.
 */
export async function lineagesWouldHold(
  db: WorkbenchDb,
  changes: readonly Change[],
  side: 'before' | 'after',
): Promise<boolean> {
  if (!changes.some(({ table }) => CONCERNED.has(table))) return true
  const sources = new Set<SourceId>(await db.sources.toCollection().primaryKeys())
  const lineages = new Map((await db.lineages.toArray()).map((row) => [row.id, row]))
  const derivations = new Map((await db.derivations.toArray()).map((row) => [row.id, row]))
  const decisions = new Map((await db.decisions.toArray()).map((row) => [row.id, row]))
  const passages = new Map((await db.passageDecisions.toArray()).map((row) => [row.id, row]))
  for (const change of changes) {
    if (change.table === 'sources') {
      if (change[side] === null) sources.delete(change.key as SourceId)
      else sources.add(change[side].id)
    }
    if (change.table === 'lineages') put(lineages, change.key, change[side])
    if (change.table === 'decisions') put(decisions, change.key, change[side])
    if (change.table === 'passageDecisions') put(passages, change.key, change[side])
    if (change.table === 'derivations') put(derivations, change.key, change[side])
  }
  const members = [...lineages.values()].flatMap((lineage) => lineage.members)
  const derived = [...derivations.values()]
  const pairs = derived.map(({ derived: one, origin }) => `${one} ${origin}`)
  const named = [
    ...members,
    ...[...decisions.values()].flatMap((decision) => decision.sources),
    ...[...passages.values()].flatMap((decision) => decision.passages.map(({ sourceId }) => sourceId)),
    ...derived.flatMap(({ derived: one, origin }) => [one, origin]),
  ]
  const isOnce = (list: readonly string[]) => new Set(list).size === list.length
  return isOnce(members) && isOnce(pairs) && !hasRing(derived) && named.every((id) => sources.has(id))
}

function put<Row extends { readonly id: string }>(
  rows: Map<Row['id'], Row>,
  key: string,
  row: Row | null,
): void {
  if (row === null) rows.delete(key)
  else rows.set(row.id, row)
}
