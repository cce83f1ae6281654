import { List } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import { useLive } from '../../data/context.ts'
import { shownText } from '../../dom/shown-article.ts'
import type { ScreenBox } from '../../state/workspace-state.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Floating } from '../../ui/floating.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { showInList } from './actions.ts'
import { AnnotationEditor } from './annotation-editor.tsx'
import s from './annotation-popover.module.css'
import { hasCard, usePanelState } from './panel-state.ts'

/** The card of the annotation that was activated in the text, beside it, unless the list beside the text has it. */
export function AnnotationPopover() {
  const id = useWorkspace((state) => state.activeAnnotation)
  const place = useWorkspace((state) => state.activeRect)
  const covered = useWorkspace((state) => state.selection !== null || state.dialog !== null)
  const listed = usePanelState((state) => state.listed)
  const shown = id === null || place === null || covered ? null : id
  const annotation = useLive((db) => (shown === null ? undefined : db.annotations.get(shown)), [shown])
  if (annotation === undefined || annotation.id !== shown || place === null) return null
  if (hasCard(listed, annotation.sourceId)) return null
  return <Card key={annotation.id} annotation={annotation} place={place} />
}

/** What opens above the card and belongs to it. */
const PART_OF_CARD = '[data-annotation-card], [role=listbox], [role=menu]'
const CONTROL = 'button, a[href], input, textarea, select, [role=dialog]'

function Card({ annotation, place }: { readonly annotation: Annotation; readonly place: ScreenBox }) {
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
      if (enters) card.current?.querySelector<HTMLElement>('textarea')?.focus()
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
        <AnnotationEditor annotation={annotation} />
        <Button
          className={s.list}
          size="small"
          variant="ghost"
          icon={<List />}
          onClick={() => showInList(annotation)}
        >
          Show in list
        </Button>
      </section>
    </Floating>
  )
}
