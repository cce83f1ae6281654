import type { Annotation } from '../../../../shared/project/annotation.ts'
import { partsOf, quotationOf } from '../../../../shared/project/quotation.ts'
import { useEffect, useRef } from 'react'
import { useDb, useLive } from '../../data/context.ts'
import { awaitingParts } from '../../data/review.ts'
import { type Place, placesOf, placeWords } from '../../data/texts.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { cx } from '../../ui/cx.ts'
import { startAnnotationDrag } from '../../ui/annotation-drag.ts'
import { useDeleteKey } from '../../ui/use-delete-key.ts'
import { useFocus } from '../../ui/use-focus.ts'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { removeAnnotations, reveal } from './actions.ts'
import s from './annotation-card.module.css'
import { AnnotationMentions } from './annotation-mentions.tsx'
import { AnnotationEditor } from './annotation-editor.tsx'
import { Bearings } from './bearings.tsx'
import { LinkCount } from './links.tsx'
import { panelState, usePanelState } from './panel-state.ts'
import { stateOfWords } from './state-words.ts'
import type { AnnotationRow } from './table.ts'

type AnnotationCardProps = { readonly row: AnnotationRow; readonly focus: RowFocus }

/** One annotation in a list: its words lead to the text and can be dragged to a claim; the active one can be edited here. */
export function AnnotationCard({ row: { annotation, codes }, focus }: AnnotationCardProps) {
  const active = useWorkspace((state) => state.activeAnnotation === annotation.id)
  const places = usePlaces(annotation)
  const state = stateOfWords(annotation)
  const db = useDb()
  const card = useRef<HTMLDivElement>(null)
  const wanted = usePanelState(({ wanted: id }) => id === annotation.id)
  const words = useFocus<HTMLButtonElement>(wanted)
  useEffect(() => {
    if (wanted) panelState.setState({ wanted: null })
  }, [wanted])
  useDeleteKey(card, () => void removeAnnotations(db, [annotation.id]))
  return (
    <div className={s.frame}>
      <div ref={card} className={cx(s.card, active && s.active)}>
        <button
          {...focus}
          ref={words}
          type="button"
          className={s.quote}
          aria-current={active ? 'true' : undefined}
          style={{ borderColor: `var(--mark-${annotation.colour})` }}
          draggable
          onDragStart={({ dataTransfer }) => startAnnotationDrag(dataTransfer, annotation)}
          onClick={() => reveal(annotation, true)}
        >
          <span className={s.words} dir="auto">
            {quotationOf(annotation).replace(/\s+/g, ' ')}
          </span>
          {places.length === 0 ? null : <span className={s.place}>{places.map(placeWords).join(', ')}</span>}
        </button>
        {state === null ? null : (
          <p className={s.state}>
            {state}
            {awaitingParts(annotation).length > 0 ? (
              <Button
                size="small"
                onClick={() => workspace.getState().openDialog({ kind: 'review', first: annotation.id })}
              >
                Review
              </Button>
            ) : null}
          </p>
        )}
        {active ? (
          <AnnotationEditor annotation={annotation} />
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
            <AnnotationMentions id={annotation.id} />
            <LinkCount id={annotation.id} />
          </>
        )}
      </div>
    </div>
  )
}

function usePlaces(annotation: Annotation): readonly Place[] {
  const stands = partsOf(annotation).map(({ versionId, start, state }) =>
    [versionId, start, state.kind].join(),
  )
  return useLive((db) => placesOf(db, annotation), [stands.join()]) ?? NO_PLACES
}

const NO_PLACES: readonly Place[] = []
