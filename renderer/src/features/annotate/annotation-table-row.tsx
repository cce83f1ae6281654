import { StickyNote } from 'lucide-react'
import { quotationOf, stateOf } from '../../../../shared/project/quotation.ts'
import { workspace } from '../../state/workspace.ts'
import { Chip } from '../../ui/chip.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { sourceLine } from '../../ui/source-line.ts'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { reveal } from './actions.ts'
import s from './annotation-table-row.module.css'
import { placeInARow } from './state-words.ts'
import type { AnnotationRow } from './table.ts'

type AnnotationTableRowProps = { readonly row: AnnotationRow; readonly focus: RowFocus }

/** One annotation in one row; activating it opens both its text and its card. */
export function AnnotationTableRow({ row: { annotation, source, codes }, focus }: AnnotationTableRowProps) {
  const { colour, note } = annotation
  const state = stateOf(annotation)
  const open = () => {
    const { setClaimsOpen, setClaimsTab } = workspace.getState()
    reveal(annotation)
    setClaimsOpen(true)
    setClaimsTab('annotations')
  }
  return (
    <button {...focus} type="button" className={s.row} onClick={open}>
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
      <span className={s.note}>
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
    </button>
  )
}
