import { Combobox } from '@base-ui/react/combobox'
import { Plus } from 'lucide-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { CodeId } from '../../../../shared/ids.ts'
import { setCodes } from '../../data/annotations.ts'
import { ensureCode } from '../../data/codes.ts'
import { useDb, useLive } from '../../data/context.ts'
import { Chip } from '../../ui/chip.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { announce } from '../../ui/live-region.tsx'
import { usePopupRoot } from '../../ui/popup-root.ts'
import { useFocus } from '../../ui/use-focus.ts'
import { choiceLabel, codeChoices, type CodeChoice } from './code-choices.ts'
import s from './code-picker.module.css'
import type { AnnotationEditorProps } from './annotation-editor-props.ts'
import { answered, usePanelState } from './panel-state.ts'
import { loadCodes } from './queries.ts'

/** The codes of an annotation: chips that can be taken off, and a field that finds a code by its name or makes one. */
export function CodePicker({ annotation, answers }: AnnotationEditorProps) {
  const db = useDb()
  const codes = useLive(loadCodes, [])
  const root = usePopupRoot()
  const [typed, setTyped] = useState('')
  const asked = usePanelState((state) => answers && state.asked === 'codes')
  const field = useFocus<HTMLInputElement>(asked && codes !== undefined)
  useEffect(() => {
    if (asked && codes !== undefined) answered()
  }, [asked, codes])
  if (codes === undefined) return null

  const { id, codeIds } = annotation
  const own = codeIds
    .map((codeId) => codes.find((code) => code.id === codeId))
    .filter((code) => code !== undefined)
  const put = (next: readonly CodeId[]) => setCodes(db, id, next)
  const choose = async (choice: CodeChoice | null) => {
    if (choice === null) return
    setTyped('')
    const code = choice.kind === 'code' ? choice.code : await ensureCode(db, choice.name, annotation.colour)
    await put([...codeIds, code.id])
    announce(`Code ${code.name} added`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && typed === '' && codeIds.length > 0) void put(codeIds.slice(0, -1))
  }
  return (
    <div className={s.codes}>
      {own.map((code) => (
        <Chip
          key={code.id}
          name={`code ${code.name}`}
          icon={<ColourDot colour={code.colour} />}
          onRemove={() => void put(codeIds.filter((codeId) => codeId !== code.id))}
        >
          {code.name}
        </Chip>
      ))}
      <Combobox.Root
        items={codeChoices(codes, codeIds, typed)}
        filter={null}
        autoHighlight
        itemToStringLabel={choiceLabel}
        inputValue={typed}
        onInputValueChange={setTyped}
        value={null}
        onValueChange={(choice: CodeChoice | null) => void choose(choice)}
      >
        <Combobox.Input
          ref={field}
          className={s.field}
          aria-label="Add code"
          placeholder="Add code"
          onKeyDown={onKeyDown}
        />
        <Combobox.Portal {...root}>
          <Combobox.Positioner className={s.positioner} positionMethod="fixed" sideOffset={4} align="start">
            <Combobox.Popup className={s.popup}>
              <Combobox.Empty className={s.empty}>
                {typed === '' ? 'No more codes. Type a name to create one.' : null}
              </Combobox.Empty>
              <Combobox.List>
                {(choice: CodeChoice) => (
                  <Combobox.Item key={choiceLabel(choice)} value={choice} className={s.item}>
                    {choice.kind === 'code' ? (
                      <ColourDot colour={choice.code.colour} />
                    ) : (
                      <Plus aria-hidden="true" />
                    )}
                    {choiceLabel(choice)}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  )
}
