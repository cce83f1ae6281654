import { codeTrees, keysFor, siblingsOf, type CodeBranch } from '../../../shared/codes/codebook.ts'
import type { CodeId } from '../../../shared/ids.ts'
import type { Code } from '../../../shared/project/annotation.ts'
import { LONGEST_PROSE } from '../../../shared/project/prose.ts'
import { now } from '../../../shared/time.ts'
import { MOST_LEVELS } from '../../../shared/tree.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'
import { replaceCode } from './replace-code.ts'

/** The codes one can be merged into, in no order: all but itself, those below it, and those its own parts would stand too deep in. */
export function mergeTargets(codes: readonly Code[], id: CodeId): readonly Code[] {
  const branches = codeTrees(codes).flatMap(withParts)
  const own = branches.find(({ item }) => item.id === id)
  if (own === undefined) return []
  const within = withParts(own)
  const below = new Set(within.map(({ item }) => item.id))
  const depth = Math.max(...within.map(({ level }) => level)) - own.level
  return branches
    .filter(({ item, level }) => !below.has(item.id) && level + depth <= MOST_LEVELS)
    .map(({ item }) => item)
}

const withParts = (branch: CodeBranch): readonly CodeBranch[] => [branch, ...branch.parts.flatMap(withParts)]

/** What merging would do. */
export type MergePreview = {
  /** Annotations that get the other code. */
  readonly recoded: number
  /** Annotations that have both, and keep one. */
  readonly inBoth: number
  /** Codes that become part of the other. */
  readonly parts: number
  /** Whether words of the merged code are added to the other's memo. */
  readonly words: boolean
}

export async function previewMerge(db: WorkbenchDb, from: CodeId, into: CodeId): Promise<MergePreview> {
  const [rows, code, codes] = await Promise.all([
    db.annotations.where('codeIds').equals(from).toArray(),
    db.codes.get(from),
    db.codes.toArray(),
  ])
  const inBoth = rows.filter(({ codeIds }) => codeIds.includes(into)).length
  return {
    recoded: rows.length - inBoth,
    inBoth,
    parts: codes.filter(({ partOf }) => partOf === from).length,
    words: code !== undefined && wordsOf(code) !== '',
  }
}

/**
 * Puts one code in the place of another everywhere and deletes that one: its annotations and claims, the codes in it, its definition
 * and memo go over. One step. False, having changed nothing, if either is gone or one is below the other by now.
 */
export function mergeCode(
  db: WorkbenchDb,
  from: CodeId,
  into: CodeId,
  onRecorded?: OnRecorded,
): Promise<boolean> {
  return mutate(db, { label: 'merge codes', subject: into, onRecorded }, async (writer) => {
    const codes = await db.codes.toArray()
    const merged = codes.find(({ id }) => id === from)
    const kept = mergeTargets(codes, from).find(({ id }) => id === into)
    if (merged === undefined || kept === undefined) return false
    await replaceCode(db, writer, from, [into])
    const parts = siblingsOf(codes, from)
    const list = [...siblingsOf(codes, into).filter(({ id }) => id !== from), ...parts]
    const moved = new Set(parts.map(({ id }) => id))
    if (parts.length > 0)
      for (const [id, order] of keysFor(list, moved))
        await writer.update('codes', id, moved.has(id) ? { partOf: into, order } : { order })
    const words = wordsOf(merged)
    if (words !== '')
      await writer.update('codes', into, { memo: joined(kept.memo, words), modifiedAt: now() })
    await writer.remove('codes', from)
    return true
  })
}

/** What a code says of itself, under its name. */
function wordsOf({ name, description, memo = '' }: Code): string {
  const said = [description, memo].filter((text) => text.trim() !== '')
  return said.length === 0 ? '' : [`From “${name}”:`, ...said].join('\n')
}

const joined = (memo: string | undefined, words: string): string =>
  [memo ?? '', words]
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, LONGEST_PROSE)
