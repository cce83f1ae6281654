import { useId, type KeyboardEvent, type MouseEvent } from 'react'
import type { AnnotationId } from '../../../../shared/ids.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import { useLive } from '../../data/context.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { colourName } from './colours.ts'
import s from './pile-list.module.css'
import { loadNamed, type Named } from './queries.ts'
import { bothEnds } from './quotation-words.ts'

type PileListProps = {
  readonly ids: readonly AnnotationId[]
  readonly active: AnnotationId
  readonly onChoose: (id: AnnotationId) => void
}

/** The annotations that lie on one place, to pick one by pointer or arrow keys; the topmost first. */
export function PileList({ ids, active, onChoose }: PileListProps) {
  const name = useId()
  const rows = useLive((db) => loadNamed(db, ids), [ids.join()])
  if (rows === undefined || rows.length < 2) return null
  const optionId = (id: AnnotationId) => `${name}-${id}`
  const at = rows.findIndex(({ annotation }) => annotation.id === active)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    const next = rows[Math.max(0, Math.min(rows.length - 1, step(at, rows.length)))]
    event.preventDefault()
    event.stopPropagation()
    if (next !== undefined) onChoose(next.annotation.id)
  }
  const onClick = ({ target }: MouseEvent) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null
    const chosen = rows.find(({ annotation }) => optionId(annotation.id) === option?.id)
    if (chosen !== undefined) onChoose(chosen.annotation.id)
  }

  return (
    <div className={s.pile}>
      <p id={name} className={s.title}>
        {rows.length} highlights here
      </p>
      <div
        {...LISTBOX}
        {...{ onKeyDown, onClick, 'aria-activedescendant': optionId(active) }}
        aria-labelledby={name}
        className={s.list}
      >
        {rows.map((row) => (
          <div
            key={row.annotation.id}
            id={optionId(row.annotation.id)}
            {...OPTION}
            aria-selected={row.annotation.id === active}
            className={s.option}
          >
            <Option {...row} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Not the elements of these names: their options hold plain text only. */
const LISTBOX = { role: 'listbox', tabIndex: 0 }
const OPTION = { role: 'option' }

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

function Option({ annotation, codes }: Named) {
  const { colour, note } = annotation
  const more = [colourName(colour), note.replace(/\s+/g, ' ').trim(), ...codes]
    .filter((text) => text !== '')
    .join(' · ')
  return (
    <>
      <ColourDot colour={colour} />
      <span className={s.words}>
        <span className={s.quote} dir="auto">
          “{bothEnds(quotationOf(annotation))}”
        </span>
        <span className={s.more}> {more}</span>
      </span>
    </>
  )
}
