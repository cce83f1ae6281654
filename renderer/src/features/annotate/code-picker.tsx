import type { CodeChoice } from '../../../../shared/codes/code-choices.ts'
import type { CodeId } from '../../../../shared/ids.ts'
import { setCodes } from '../../data/annotations.ts'
import { ensureCode } from '../../data/codes.ts'
import { useDb, useLive } from '../../data/context.ts'
import { noteRecentCode, useRecentCodes } from '../../state/recent-codes.ts'
import { CodePicker as Picker } from '../../ui/code-picker.tsx'
import { announce } from '../../ui/live-region.tsx'
import type { AnnotationEditorProps } from './annotation-editor-props.ts'
import { answered, usePanelState } from './panel-state.ts'
import { loadCodes } from './queries.ts'
import { useSay } from '../../state/wording.ts'

/** The codes of an annotation, to be taken off and added to. */
export function CodePicker({ annotation: { id, codeIds, colour } }: AnnotationEditorProps) {
  const db = useDb()
  const codes = useLive(loadCodes, [])
  const say = useSay()
  const recent = useRecentCodes()
  const asked = usePanelState((state) => state.asked === 'codes')
  if (codes === undefined) return null
  const put = (next: readonly CodeId[]) => setCodes(db, id, next)
  const choose = async (choice: CodeChoice) => {
    const code = choice.kind === 'code' ? choice.code : await ensureCode(db, choice.name, colour)
    await put([...codeIds, code.id])
    noteRecentCode(code.id)
    announce(say`Code ${code.name} added`)
  }
  return (
    <Picker
      say={say}
      codes={codes}
      chosen={codeIds}
      recent={recent}
      onChoose={(choice) => void choose(choice)}
      onRemove={(code) => void put(codeIds.filter((other) => other !== code))}
      asked={asked}
      onAnswered={answered}
    />
  )
}
