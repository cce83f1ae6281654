import { siblingsOf } from '../../../../shared/codes/codebook.ts'
import type { CodeId } from '../../../../shared/ids.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import { canBePartOf } from '../../../../shared/tree.ts'
import type { CodePlace } from '../../data/codes.ts'

/** A step among the codes beside it, into the one above, or out of the one it is in. */
export type CodeStep = 'up' | 'down' | 'in' | 'out'

/** Where on a code another one was dropped. */
export type CodeDropSide = 'before' | 'after' | 'inside'

/** Where a code goes by one step; null if it cannot. */
export function codeOneStep(codes: readonly Code[], id: CodeId, step: CodeStep): CodePlace | null {
  const code = codes.find((each) => each.id === id)
  if (code === undefined) return null
  const partOf = code.partOf ?? null
  const siblings = siblingsOf(codes, partOf)
  const at = siblings.findIndex((sibling) => sibling.id === id)
  const above = siblings[at - 1]
  switch (step) {
    case 'up':
      return above === undefined ? null : { partOf, before: above.id }
    case 'down':
      return at === siblings.length - 1 ? null : { partOf, before: siblings[at + 2]?.id ?? null }
    case 'in':
      return above === undefined || !fits(codes, id, above.id) ? null : { partOf: above.id, before: null }
    case 'out':
      return partOf === null ? null : codeBeside(codes, id, partOf, 'after')
    default:
      return null
  }
}

/** Where a code goes that was dropped on another; null if it cannot go there. `open`: the other shows the codes in it below. */
export function codeDropped(
  codes: readonly Code[],
  id: CodeId,
  target: CodeId,
  side: CodeDropSide,
  open: boolean,
): CodePlace | null {
  if (id === target) return null
  if (side !== 'inside' && !(side === 'after' && open)) return codeBeside(codes, id, target, side)
  if (!fits(codes, id, target)) return null
  const first = side === 'after' ? siblingsOf(codes, target).find((part) => part.id !== id) : undefined
  return { partOf: target, before: first?.id ?? null }
}

function codeBeside(
  codes: readonly Code[],
  id: CodeId,
  target: CodeId,
  side: 'before' | 'after',
): CodePlace | null {
  const partOf = codes.find((code) => code.id === target)?.partOf ?? null
  if (partOf !== null && !fits(codes, id, partOf)) return null
  const siblings = siblingsOf(codes, partOf).filter((sibling) => sibling.id !== id)
  const at = siblings.findIndex((sibling) => sibling.id === target)
  if (at === -1) return null
  return { partOf, before: siblings[side === 'before' ? at : at + 1]?.id ?? null }
}

const fits = (codes: readonly Code[], id: CodeId, whole: CodeId): boolean =>
  canBePartOf<CodeId, Code>(new Map(codes.map((code) => [code.id, code])), id, whole)
