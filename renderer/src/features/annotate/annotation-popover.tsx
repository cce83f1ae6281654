import { FileSearch, List } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { AnnotationId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import { useLive } from '../../data/context.ts'
import { shownText } from '../../dom/shown-article.ts'
import { runCommand } from '../../state/commands.ts'
import { useComparedPassages } from '../../state/compared-passages.ts'
import { usePile } from '../../state/pile.ts'
import type { ScreenBox } from '../../state/workspace-state.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Floating } from '../../ui/floating.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { showInList } from './actions.ts'
import { AnnotationEditor } from './annotation-editor.tsx'
import s from './annotation-popover.module.css'
import { hasCard, usePanelState } from './panel-state.ts'
import { PileList } from './pile-list.tsx'

/** The card of the annotation that was activated in the text, beside it, unless the list beside the text has it. */
export function AnnotationPopover() {
  const id = useWorkspace((state) => state.activeAnnotation)
  const place = useWorkspace((state) => state.activeRect)
  const asked = useComparedPassages((state) => state.asked !== null)
  const covered = useWorkspace((state) => state.selection !== null || state.dialog !== null) || asked
  const listed = usePanelState((state) => state.listed)
  const shown = id === null || place === null || covered ? null : id
  const annotation = useLive((db) => (shown === null ? undefined : db.annotations.get(shown)), [shown])
  const ids = usePile()
  const pile = shown !== null && ids.length > 1 && ids.includes(shown) ? ids : NO_PILE
  if (annotation === undefined || shown === null || place === null) return null
  // One of a pile stays until the next one is read, and the focus with it.
  if (annotation.id !== shown && !pile.includes(annotation.id)) return null
  const listedToo = hasCard(listed, annotation.sourceId)
  if (listedToo && pile.length === 0) return null
  return (
    <Card
      key={pile.length === 0 ? annotation.id : pile.join()}
      annotation={annotation}
      pile={pile}
      place={place}
      pileOnly={listedToo}
    />
  )
}

const NO_PILE: readonly AnnotationId[] = []

const choose = (id: AnnotationId, place: ScreenBox): void =>
  workspace.getState().setActiveAnnotation(id, place)

/** What opens above the card and belongs to it. */
const PART_OF_CARD = '[data-annotation-card], [role=listbox], [role=menu]'
const CONTROL = 'button, a[href], input, textarea, select, [role=dialog]'

type CardProps = {
  readonly annotation: Annotation
  readonly place: ScreenBox
  /** The annotations that lie there with it; empty if it is alone. */
  readonly pile: readonly AnnotationId[]
  /** The list beside the text has its editor. */
  readonly pileOnly: boolean
}

function Card({ annotation, place, pile, pileOnly }: CardProps) {
  const { id } = annotation
  const card = useRef<HTMLElement>(null)
  const goBack = useReturnFocus(card, () => shownText(workspace.getState().activePane))

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.target instanceof Element) || event.defaultPrevented) return
      const inside = card.current?.contains(event.target) === true
      const enters = event.key === 'Enter' && !inside && event.target.closest(CONTROL) === null
      if (!enters && !(inside && event.key === 'Escape')) return
      event.preventDefault()
      event.stopPropagation()
      if (enters) card.current?.querySelector<HTMLElement>('[role=listbox], textarea')?.focus()
      else {
        goBack()
        workspace.getState().setActiveAnnotation(id)
      }
    }
    const onPointerDown = ({ target }: PointerEvent) => {
      const outside = target instanceof Element && target.closest(`${PART_OF_CARD}, article`) === null
      if (outside) workspace.getState().setActiveAnnotation(id)
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('pointerdown', onPointerDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('pointerdown', onPointerDown)
    }
  }, [id, goBack])

  return (
    <Floating passage={place} className={s.card} data-annotation-card="">
      <section ref={card} aria-label="Annotation">
        {pile.length === 0 ? null : (
          <PileList ids={pile} active={id} onChoose={(next) => choose(next, place)} />
        )}
        {pileOnly ? null : (
          <>
            <AnnotationEditor key={id} annotation={annotation} />
            <Button
              className={s.list}
              size="small"
              variant="ghost"
              icon={<List />}
              onClick={() => showInList(annotation)}
            >
              Show in list
            </Button>
            <Button
              size="small"
              variant="ghost"
              icon={<FileSearch />}
              onClick={() => runCommand('passage.original')}
            >
              Show in original
            </Button>
          </>
        )}
      </section>
    </Floating>
  )
}
