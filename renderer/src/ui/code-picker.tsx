import { Combobox } from '@base-ui/react/combobox'
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { choiceLabel, codeChoices, type CodeChoice } from '../../../shared/codes/code-choices.ts'
import type { CodeId } from '../../../shared/ids.ts'
import type { Code } from '../../../shared/project/annotation.ts'
import { wholesOf } from '../../../shared/tree.ts'
import type { Say } from '../../../shared/wording.ts'
import { Chip } from './chip.tsx'
import s from './code-picker.module.css'
import { ColourDot } from './colour-dot.tsx'
import { useFocus } from './use-focus.ts'
import { useListener } from './use-listener.ts'

type CodePickerProps = {
  /** Words the interface as the user has chosen: codes or tags. */
  readonly say: Say
  /** The whole codebook. */
  readonly codes: readonly Code[]
  readonly chosen: readonly CodeId[]
  /** What stands behind the name of a chosen code, such as how many things have it. */
  readonly detail?: (id: CodeId) => string | null
  /** Those of the chosen that are not offered again: all, unless some things have them and some do not. */
  readonly complete?: readonly CodeId[]
  /** Offered first before anything is typed. */
  readonly recent: readonly CodeId[]
  readonly onChoose: (choice: CodeChoice) => void
  readonly onRemove: (id: CodeId) => void
  /** Whether the field takes the focus. */
  readonly asked: boolean
  readonly onAnswered?: () => void
  /** Esc in the field; without it the key is left to what is around. */
  readonly onLeave?: () => void
}

/** The codes of something: chips that can be taken off, and a field that finds a code by its name or makes one. */
export function CodePicker(props: CodePickerProps) {
  const {
    say,
    codes,
    chosen,
    complete = chosen,
    detail,
    recent,
    onChoose,
    onRemove,
    asked,
    onAnswered,
    onLeave,
  } = props
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const field = useFocus<HTMLInputElement>(asked)
  useEffect(() => {
    if (asked) onAnswered?.()
  }, [asked, onAnswered])
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

  const own = chosen.map((id) => codes.find((code) => code.id === id)).filter((code) => code !== undefined)
  const onKeyDown = (event: KeyboardEvent) => {
    const last = chosen.at(-1)
    if (event.key === 'Backspace' && typed === '' && last !== undefined) onRemove(last)
    if (event.key !== 'Escape' || onLeave === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <div className={s.codes}>
      {own.map(({ id, name, colour }) => (
        <Chip
          key={id}
          name={say`code ${name}`}
          icon={<ColourDot colour={colour} />}
          onRemove={() => onRemove(id)}
        >
          {[name, detail?.(id)].filter(Boolean).join(' ')}
        </Chip>
      ))}
      <Combobox.Root
        items={codeChoices(codes, complete, typed, recent)}
        filter={null}
        inline
        open={open}
        autoHighlight
        itemToStringLabel={(choice: CodeChoice) => choiceLabel(choice, say)}
        inputValue={typed}
        onInputValueChange={setTyped}
        value={null}
        onValueChange={(choice: CodeChoice | null) => {
          if (choice === null) return
          setTyped('')
          onChoose(choice)
        }}
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
              <Combobox.Item key={choiceLabel(choice, say)} value={choice} className={s.item}>
                {choice.kind === 'code' ? (
                  <ColourDot colour={choice.code.colour} />
                ) : (
                  <Plus aria-hidden="true" />
                )}
                {choiceLabel(choice, say)}
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
