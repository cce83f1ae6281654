import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { createPortal } from 'react-dom'
import { rank } from '../../../../shared/fuzzy.ts'
import { useLiveList } from '../../data/context.ts'
import { loadReferenceTargets, type ReferenceTarget } from '../../data/reference-targets.ts'
import { useSay } from '../../state/wording.ts'
import { announce } from '../../ui/live-region.tsx'
import { plural } from '../../ui/format.ts'
import { usePopupRoot } from '../../ui/popup-root.ts'
import { caretPlace } from './caret-place.ts'
import type { Asking } from './memo-field.tsx'
import { REFERENCE_WORDS } from './reference-kinds.tsx'
import s from './reference-picker.module.css'

type FieldAttributes = {
  readonly 'aria-autocomplete': 'list'
  readonly 'aria-haspopup': 'listbox'
  readonly 'aria-controls': string | undefined
  readonly 'aria-activedescendant': string | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
}

type ReferencePickerProps = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** What is being referred to; null while nothing is. */
  readonly asking: Asking | null
  readonly onPick: (target: ReferenceTarget) => void
  readonly onDecline: () => void
  /** The field, given what ties it to the list. */
  readonly children: (attributes: FieldAttributes) => ReactNode
}

/** More are found by typing on. */
const MOST = 50
const NOTHING: readonly ReferenceTarget[] = []
/** Who types on chooses anew. */
const FIRST = { query: '', at: 0 }

/** What can be referred to, below the caret, while a reference is typed: the focus stays in the field, keys choose. */
export function ReferencePicker({ field, asking, onPick, onDecline, children }: ReferencePickerProps) {
  const id = useId()
  const open = asking !== null
  const targets = useLiveList((db) => (open ? loadReferenceTargets(db) : Promise.resolve(null)), [open])
  const query = useDeferredValue(asking?.query ?? '')
  const found = useMemo(() => ranked(targets ?? NOTHING, query), [targets, query])
  const [choice, setChoice] = useState(FIRST)
  const current = choice.query === query ? Math.min(choice.at, found.length - 1) : 0
  useEffect(() => {
    if (open && targets !== undefined && targets !== null)
      announce(
        found.length === 0
          ? 'Nothing by that name'
          : plural(found.length, 'thing to refer to', 'things to refer to'),
      )
  }, [open, targets, found.length])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = found[current]
    if (event.key === 'Escape') onDecline()
    else if (step !== undefined && found.length > 0)
      setChoice({ query, at: (current + step + found.length) % found.length })
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined && !event.shiftKey)
      onPick(chosen)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      {children({
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        'aria-controls': open ? id : undefined,
        'aria-activedescendant': open && found.length > 0 ? `${id}-${current}` : undefined,
        onKeyDown,
      })}
      {open ? (
        <Popup field={field} start={asking.start}>
          {found.length === 0 && targets !== undefined && targets !== null ? (
            <p className={s.empty}>Nothing by that name. Esc keeps what you typed.</p>
          ) : (
            <div id={id} role="listbox" aria-label="Refer to" className={s.list}>
              {found.map((target, index) => (
                <Option
                  key={target.id}
                  id={`${id}-${index}`}
                  target={target}
                  isCurrent={index === current}
                  onPick={() => onPick(target)}
                />
              ))}
            </div>
          )}
        </Popup>
      ) : null}
    </>
  )
}

const ranked = (targets: readonly ReferenceTarget[], query: string): readonly ReferenceTarget[] =>
  rank(
    query,
    targets,
    ({ name }) => name,
    ({ detail }) => detail,
  ).slice(0, MOST)

type OptionProps = {
  readonly id: string
  readonly target: ReferenceTarget
  readonly isCurrent: boolean
  readonly onPick: () => void
}

function Option({ id, target: { kind, name, detail }, isCurrent, onPick }: OptionProps) {
  const say = useSay()
  const { Icon, name: kindName } = REFERENCE_WORDS[kind]
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={s.option}
      // The focus stays where one writes.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <Icon aria-hidden="true" />
      <span className={s.name} dir="auto">
        {name}
      </span>
      <span className={s.detail}>{[say(kindName), detail].filter(Boolean).join(' · ')}</span>
    </div>
  )
}

type PopupProps = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** The offset of the brackets in the field. */
  readonly start: number
  readonly children: ReactNode
}

function Popup({ field, start, children }: PopupProps) {
  const { container } = usePopupRoot()
  const popup = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const area = field.current
    const place = () => {
      if (area === null || popup.current === null) return
      const { left, top, bottom } = caretPlace(area, start)
      const { offsetWidth, offsetHeight, style } = popup.current
      const below = bottom + 4 + offsetHeight <= window.innerHeight - 8
      style.left = `${Math.max(8, Math.min(left, window.innerWidth - offsetWidth - 8))}px`
      style.top = `${below ? bottom + 4 : Math.max(8, top - 4 - offsetHeight)}px`
    }
    place()
    const listening = new AbortController()
    area?.addEventListener('scroll', place, { signal: listening.signal })
    window.addEventListener('resize', place, { signal: listening.signal })
    return () => listening.abort()
  })
  return createPortal(
    <div ref={popup} className={s.popup}>
      {children}
    </div>,
    container ?? document.body,
  )
}
