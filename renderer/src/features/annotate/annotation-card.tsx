import type { Annotation } from '../../../../shared/project/annotation.ts'
import { useLive } from '../../data/context.ts'
import { paragraphOf } from '../../data/texts.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Chip } from '../../ui/chip.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { cx } from '../../ui/cx.ts'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { reveal } from './actions.ts'
import s from './annotation-card.module.css'
import { AnnotationEditor } from './annotation-editor.tsx'
import { Bearings } from './bearings.tsx'
import { stateWords } from './state-words.ts'
import type { AnnotationRow } from './table.ts'

type AnnotationCardProps = { readonly row: AnnotationRow; readonly focus: RowFocus }

/** One annotation in a list: its words lead to the text, and the active one can be edited here. */
export function AnnotationCard({ row: { annotation, codes }, focus }: AnnotationCardProps) {
  const active = useWorkspace((state) => state.activeAnnotation === annotation.id)
  const beside = useWorkspace((state) => state.activeRect !== null)
  const paragraph = useParagraph(annotation)
  const state = stateWords(annotation.anchor.state)
  return (
    <div className={s.frame}>
      <div className={cx(s.card, active && s.active)}>
        <button
          {...focus}
          type="button"
          className={s.quote}
          aria-current={active ? 'true' : undefined}
          style={{ borderColor: `var(--mark-${annotation.colour})` }}
          onClick={() => reveal(annotation, true)}
        >
          <span className={s.words}>{annotation.anchor.exact.replace(/\s+/g, ' ')}</span>
          {paragraph === null ? null : <span className={s.place}>¶{paragraph}</span>}
        </button>
        {state === null ? null : <p className={s.state}>{state}</p>}
        {active ? (
          <AnnotationEditor annotation={annotation} answers={!beside} />
        ) : (
          <>
            {annotation.note === '' ? null : <p className={s.note}>{annotation.note}</p>}
            {codes.length === 0 ? null : (
              <p className={s.codes}>
                {codes.map(({ id, name, colour }) => (
                  <Chip key={id} name={name} icon={<ColourDot colour={colour} />}>
                    {name}
                  </Chip>
                ))}
              </p>
            )}
            <Bearings id={annotation.id} />
          </>
        )}
      </div>
    </div>
  )
}

function useParagraph({ anchor }: Annotation): number | null {
  return useLive((db) => paragraphOf(db, anchor), [anchor.versionId, anchor.start, anchor.state.kind]) ?? null
}
