import type { Annotation } from '../../../../shared/project/annotation.ts'
import { useLive } from '../../data/context.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { canTake } from './quotation-actions.ts'

/** The active annotation's row; null while there is none, or it is not read yet. */
export function useActiveRow(): Annotation | null {
  const active = useWorkspace((state) => state.activeAnnotation)
  const row = useLive((db) => (active === null ? undefined : db.annotations.get(active)), [active])
  return row !== undefined && row.id === active ? row : null
}

/** Whether the selected words can be added to the quotation of the active annotation. */
export function useQuoting(): boolean {
  const selection = useWorkspace((state) => state.selection)
  const row = useActiveRow()
  return selection !== null && row !== null && canTake(row, selection)
}
