import { X } from 'lucide-react'
import { useRef } from 'react'
import type { Anchor, Annotation } from '../../../../shared/project/annotation.ts'
import { partsOf } from '../../../../shared/project/quotation.ts'
import { useDb, useLive } from '../../data/context.ts'
import { placeOf, placeWords } from '../../data/texts.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useDeleteKey } from '../../ui/use-delete-key.ts'
import { reveal } from './actions.ts'
import s from './parts.module.css'
import { removeFromQuotation } from './quotation-actions.ts'
import { beginning } from './quotation-words.ts'
import { stateWords } from './state-words.ts'

/** Enough of a part to know it by, in characters. */
const MOST_WORDS = 120

type PartsProps = { readonly annotation: Annotation }

/** The parts of a quotation, each as the way to it and to be removed; nothing for one in one piece. */
export function Parts({ annotation }: PartsProps) {
  const active = useWorkspace((state) => (state.activeAnnotation === annotation.id ? state.activePart : null))
  if (annotation.parts === undefined) return null
  return (
    <ol className={s.list} aria-label="Parts of the quotation">
      {partsOf(annotation).map((part, number) => (
        <Part
          key={`${part.versionId} ${part.start} ${part.end} ${part.exact}`}
          annotation={annotation}
          part={part}
          number={number}
          active={number === active}
        />
      ))}
    </ol>
  )
}

type PartProps = PartsProps & {
  readonly part: Anchor
  /** Counted from 0. */
  readonly number: number
  readonly active: boolean
}

function Part({ annotation, part, number, active }: PartProps) {
  const db = useDb()
  const item = useRef<HTMLLIElement>(null)
  const remove = () => void removeFromQuotation(db, annotation, part)
  useDeleteKey(item, remove)
  return (
    <li ref={item} className={s.part}>
      <button
        type="button"
        className={s.jump}
        style={{ borderColor: `var(--mark-${annotation.colour})` }}
        aria-current={active ? 'true' : undefined}
        onClick={() => reveal(annotation, true, number)}
      >
        <span className={s.words} dir="auto">
          {beginning(part.exact, MOST_WORDS)}
        </span>
        <PartPlace part={part} />
        <PartState part={part} />
      </button>
      <IconButton size="small" label="Remove this part" shortcut="Delete" icon={<X />} onClick={remove} />
    </li>
  )
}

function PartPlace({ part }: { readonly part: Anchor }) {
  const place = useLive((db) => placeOf(db, part), [part.versionId, part.start, part.state.kind]) ?? null
  return place === null ? null : <span className={s.place}>{placeWords(place)}</span>
}

function PartState({ part }: { readonly part: Anchor }) {
  const state = stateWords(part.state)
  return state === null ? null : <span className={s.state}>{state}</span>
}
