import { Combobox } from '@base-ui/react/combobox'
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { CodeId } from '../../../../shared/ids.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import { wholesOf } from '../../../../shared/tree.ts'
import { setCodes } from '../../data/annotations.ts'
import { ensureCode } from '../../data/codes.ts'
import { useDb, useLive } from '../../data/context.ts'
import { Chip } from '../../ui/chip.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { announce } from '../../ui/live-region.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import { useListener } from '../../ui/use-listener.ts'
import { choiceLabel, codeChoices, type CodeChoice } from './code-choices.ts'
import s from './code-picker.module.css'
import type { AnnotationEditorProps } from './annotation-editor-props.ts'
import { answered, used, usePanelState } from './panel-state.ts'
import { loadCodes } from './queries.ts'
import { say } from '../../state/wording.ts'

/** The codes of an annotation: chips that can be taken off, and a field that finds a code by its name or makes one. */
export function CodePicker(props: AnnotationEditorProps) {
  const codes = useLive(loadCodes, [])
  return codes === undefined ? null : <Codes {...props} codes={codes} />
}

function Codes({ annotation, codes }: AnnotationEditorProps & { readonly codes: readonly Code[] }) {
  const db = useDb()
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const recent = usePanelState((state) => state.recent)
  const [typed, setTyped] = useState('')
  const asked = usePanelState((state) => state.asked === 'codes')
  const field = useFocus<HTMLInputElement>(asked)
  useEffect(() => {
    if (asked) answered()
  }, [asked])
  useEffect(() => {
    if (!open) return undefined
    // Not on blur: what is pressed elsewhere would move away under the pointer before it is released.
    const settle = () => setOpen(document.activeElement === field.current)
    document.addEventListener('click', settle)
    document.addEventListener('keyup', settle)
    return () => {
      document.removeEventListener('click', settle)
      document.removeEventListener('keyup', settle)
    }
  }, [open, field])
  // Pressing a choice must not take the focus from the field, or the list would close under the pointer.
  useListener(list, 'mousedown', (event) => event.preventDefault())

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
    used(code.id)
    announce(say`Code ${code.name} added`)
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
        items={codeChoices(codes, codeIds, typed, recent)}
        filter={null}
        inline
        open={open}
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
          aria-label={say('Add code')}
          placeholder={say('Add code')}
          onKeyDown={onKeyDown}
          onFocus={() => setOpen(true)}
        />
        <div ref={list} className={s.choices} hidden={!open}>
          <Combobox.Empty className={s.empty}>
            {typed === '' ? say('No more codes. Type a name to create one.') : null}
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
                <Wholes choice={choice} codes={codes} />
              </Combobox.Item>
            )}
          </Combobox.List>
        </div>
      </Combobox.Root>
    </div>
  )
}

/** The codes a code stands in, which tell what it is about. */
function Wholes({ choice, codes }: { readonly choice: CodeChoice; readonly codes: readonly Code[] }) {
  if (choice.kind === 'create' || choice.code.partOf === undefined) return null
  const byId = new Map(codes.map((code) => [code.id, code]))
  const wholes = wholesOf<CodeId, Code>(byId, choice.code.id).toReversed()
  return <span className={s.wholes}>{wholes.map(({ name }) => name).join(' › ')}</span>
}
