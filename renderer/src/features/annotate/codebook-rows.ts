import { codeTrees, type CodeBranch } from '../../../../shared/codes/codebook.ts'
import type { CodeId } from '../../../../shared/ids.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import type { Annotation, Code } from '../../../../shared/project/annotation.ts'

/** How many passages and claims carry a code. */
export type CodeCount = { readonly passages: number; readonly claims: number }

const NONE: CodeCount = { passages: 0, claims: 0 }

/** A code as the codebook shows it. */
export type CodeUse = {
  readonly code: Code
  /** 1 for a code in no other. */
  readonly level: number
  /** The codes it stands in, the outermost first. */
  readonly wholes: readonly Code[]
  /** Its place among its siblings, from 1, and how many these are. */
  readonly place: number
  readonly siblings: number
  readonly hasParts: boolean
  readonly own: CodeCount
  /** With those that carry a code below it, each counted once. */
  readonly all: CodeCount
}

/** The codebook in reading order: each code followed by those in it. */
export function codebookRows(
  codes: readonly Code[],
  annotations: readonly Pick<Annotation, 'codeIds'>[],
  claims: readonly Pick<Claim, 'codeIds'>[] = [],
): CodeUse[] {
  const uses = codeTrees(codes).flatMap((branch, index, all) => usesOf(branch, [], index + 1, all.length))
  const wholes = new Map(uses.map((use) => [use.code.id, use.wholes]))
  const own = new Map<CodeId, CodeCount>()
  const all = new Map<CodeId, CodeCount>()
  const count = (codeIds: readonly CodeId[], what: keyof CodeCount) => {
    for (const id of codeIds) add(own, id, what)
    const met = new Set(codeIds.flatMap((id) => [id, ...(wholes.get(id) ?? []).map((whole) => whole.id)]))
    for (const id of met) add(all, id, what)
  }
  for (const { codeIds } of annotations) count(codeIds, 'passages')
  for (const { codeIds = [] } of claims) count(codeIds, 'claims')
  return uses.map((use) => ({
    ...use,
    own: own.get(use.code.id) ?? NONE,
    all: all.get(use.code.id) ?? NONE,
  }))
}

function add(counts: Map<CodeId, CodeCount>, id: CodeId, what: keyof CodeCount): void {
  const count = counts.get(id) ?? NONE
  counts.set(id, { ...count, [what]: count[what] + 1 })
}

export const totalOf = ({ passages, claims }: CodeCount): number => passages + claims

function usesOf(
  { item, level, parts }: CodeBranch,
  wholes: readonly Code[],
  place: number,
  siblings: number,
): CodeUse[] {
  const use = { code: item, level, wholes, place, siblings, hasParts: parts.length > 0, own: NONE, all: NONE }
  const inner = [...wholes, item]
  return [use, ...parts.flatMap((part, index) => usesOf(part, inner, index + 1, parts.length))]
}

/** The rows that are not inside a closed one. */
export const openRows = (rows: readonly CodeUse[], closed: ReadonlySet<CodeId>): readonly CodeUse[] =>
  rows.filter(({ wholes }) => !wholes.some(({ id }) => closed.has(id)))

/** A code and all codes below it. */
export const idsWithBelow = (rows: readonly CodeUse[], id: CodeId): readonly CodeId[] =>
  rows
    .filter(({ code, wholes }) => code.id === id || wholes.some((whole) => whole.id === id))
    .map(({ code }) => code.id)

/** Where typing leads from the current row: to the next whose name begins so, round the end; null if there is none. */
export function rowByTyping(rows: readonly CodeUse[], current: CodeId | null, typed: string): CodeUse | null {
  const wanted = typed.toLowerCase()
  const at = rows.findIndex(({ code }) => code.id === current)
  // One letter goes on to the next; more letters are about the row they led to.
  const from = typed.length === 1 ? at + 1 : Math.max(at, 0)
  const round = [...rows.slice(from), ...rows.slice(0, from)]
  return round.find(({ code }) => code.name.toLowerCase().startsWith(wanted)) ?? null
}
