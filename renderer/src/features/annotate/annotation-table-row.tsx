import { StickyNote } from 'lucide-react'
import { quotationOf, stateOf } from '../../../../shared/project/quotation.ts'
import { workspace } from '../../state/workspace.ts'
import { Chip } from '../../ui/chip.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { formatAgo, formatInstant, plural } from '../../ui/format.ts'
import { sourceLine } from '../../ui/source-line.ts'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { reveal } from './actions.ts'
import s from './annotation-table-row.module.css'
import { beginning } from './quotation-words.ts'
import { placeInARow } from './state-words.ts'
import type { TableRow } from './table.ts'

type AnnotationTableRowProps = {
  readonly row: TableRow
  readonly focus: RowFocus
  readonly selected: boolean
  /** `toHere` selects all from the last one toggled. */
  readonly onToggle: (toHere: boolean) => void
}

const MOST_NUMBERS = 3

/** One annotation in one row; activating it opens both its text and its card. */
export function AnnotationTableRow({ row, focus, selected, onToggle }: AnnotationTableRowProps) {
  const { annotation, source, codes, claims } = row
  const { colour, note } = annotation
  const state = stateOf(annotation)
  const open = () => {
    const { setClaimsOpen, setClaimsTab } = workspace.getState()
    reveal(annotation)
    setClaimsOpen(true)
    setClaimsTab('annotations')
  }
  const numbers = claims.slice(0, MOST_NUMBERS).map(({ number }) => number)
  return (
    <div className={s.row} data-selected={selected}>
      <label className={s.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={`Select “${beginning(quotationOf(annotation))}”`}
          onChange={() => undefined}
          onClick={(event) => onToggle(event.shiftKey)}
        />
      </label>
      <button {...focus} type="button" className={s.open} onClick={open}>
        <ColourDot colour={colour} />
        <span className={s.words}>
          <span className={s.quote} dir="auto">
            {quotationOf(annotation).replace(/\s+/g, ' ')}
          </span>
          <span className={s.source}>
            <VisuallyHidden>{`, ${colour}, `}</VisuallyHidden>
            {sourceLine(source.meta)}
            {state.kind === 'exact' ? null : ` · ${placeInARow(state)}`}
          </span>
        </span>
        <span className={s.note} dir="auto">
          {note === '' ? null : (
            <>
              <StickyNote aria-label="Note:" />
              {note}
            </>
          )}
        </span>
        <span className={s.codes}>
          {codes.map(({ id, name, colour: tone }) => (
            <Chip key={id} name={name} icon={<ColourDot colour={tone} />}>
              {name}
            </Chip>
          ))}
        </span>
        <span
          className={s.claims}
          title={claims.map(({ number, statement }) => `${number} ${statement}`).join('\n')}
        >
          {claims.length === 0 ? null : (
            <>
              <VisuallyHidden>{`, evidence for ${plural(claims.length, 'claim')}: `}</VisuallyHidden>
              {numbers.join(', ')}
              {claims.length > MOST_NUMBERS ? ` +${claims.length - MOST_NUMBERS}` : null}
            </>
          )}
        </span>
        <span className={s.changed} title={formatInstant(annotation.modifiedAt)}>
          <VisuallyHidden>, changed </VisuallyHidden>
          {formatAgo(annotation.modifiedAt)}
        </span>
      </button>
    </div>
  )
}
