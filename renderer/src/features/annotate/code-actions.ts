import type { CodeId } from '../../../../shared/ids.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import { deleteCode, moveCode, type CodePlace } from '../../data/codes.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { mergeCode } from '../../data/merge-codes.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { plural } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import { offerUndo } from '../../ui/offer-undo.ts'
import { codeOneStep, type CodeStep } from './code-moves.ts'
import type { CodeUse } from './codebook-rows.ts'
import { panelState } from './panel-state.ts'
import { say } from '../../state/wording.ts'

const choose = (code: CodeId | null): void => panelState.setState({ code })

/** Deletes a code, goes on with its neighbour, and offers it back. */
export async function removeCode(db: WorkbenchDb, rows: readonly CodeUse[], id: CodeId): Promise<void> {
  const at = rows.findIndex(({ code }) => code.id === id)
  const use = rows[at]
  if (use === undefined) return
  const deleted = await withUndo(db, (recorded) => deleteCode(db, id, recorded))
  choose((rows[at + 1] ?? rows[at - 1])?.code.id ?? null)
  offerUndo(say`Code “${use.code.name}” deleted`, deleted, {
    description: remains(use),
    after: () => choose(id),
  })
}

function remains({ own, hasParts }: CodeUse): string | undefined {
  const kept = [
    ...(own.passages === 0 ? [] : ['Its passages stay highlighted.']),
    ...(hasParts ? [say('The codes in it have moved up.')] : []),
  ]
  return kept.length === 0 ? undefined : kept.join(' ')
}

/** Moves a code by one step, and says where it went. */
export async function stepCode(
  db: WorkbenchDb,
  rows: readonly CodeUse[],
  id: CodeId,
  step: CodeStep,
): Promise<boolean> {
  const codes = rows.map(({ code }) => code)
  const place = codeOneStep(codes, id, step)
  return place !== null && putCode(db, codes, id, place)
}

/** Moves a code, opens what it went into, and says where it is. */
export async function putCode(
  db: WorkbenchDb,
  codes: readonly Code[],
  id: CodeId,
  place: CodePlace,
): Promise<boolean> {
  const name = (wanted: CodeId | null) => codes.find((code) => code.id === wanted)?.name
  if (!(await moveCode(db, id, place))) return false
  const { closed } = panelState.getState()
  panelState.setState({ closed: new Set([...closed].filter((each) => each !== place.partOf)) })
  const where = [
    place.partOf === null ? '' : ` into ${name(place.partOf)}`,
    place.before === null ? ', at the end' : `, before ${name(place.before)}`,
  ]
  announce(`${name(id)} moved${where.join('')}`)
  return true
}

/** Merges a code into another, which is shown then, and offers to take that back. */
export async function merge(db: WorkbenchDb, from: Code, into: Code): Promise<void> {
  const count = await db.annotations.where('codeIds').equals(from.id).count()
  const merged = await withUndo(db, (recorded) => mergeCode(db, from.id, into.id, recorded))
  if (!merged.value) return
  choose(into.id)
  offerUndo(`“${from.name}” merged into “${into.name}”`, merged, {
    description: count === 0 ? undefined : `${plural(count, 'passage')} went over.`,
    after: () => choose(from.id),
  })
}
