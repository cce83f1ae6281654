import { useEffect, useRef } from 'react'
import type { AnnotationId } from '../../../../shared/ids.ts'
import { useLive } from '../../data/context.ts'
import type { ScreenBox } from '../../state/workspace-state.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Floating } from '../../ui/floating.tsx'
import { AnnotationEditor } from './annotation-editor.tsx'
import s from './annotation-popover.module.css'
import { usePanelState } from './panel-state.ts'

/** The card of the annotation that was activated in the text, beside it. */
export function AnnotationPopover() {
  const id = useWorkspace((state) => state.activeAnnotation)
  const place = useWorkspace((state) => state.activeRect)
  const covered = useWorkspace((state) => state.selection !== null || state.dialog !== null)
  return id === null || place === null || covered ? null : <Card key={id} id={id} place={place} />
}

/** What opens above the card and belongs to it. */
const PART_OF_CARD = '[data-annotation-card], [role=listbox], [role=menu]'
const CONTROL = 'button, a[href], input, textarea, select, [role=dialog]'

function Card({ id, place }: { readonly id: AnnotationId; readonly place: ScreenBox }) {
  const card = useRef<HTMLElement>(null)
  const annotation = useLive((db) => db.annotations.get(id), [id])
  const asked = usePanelState((state) => state.asked !== null)
  const cameFrom = useRef<Element | null>(null)

  useEffect(() => {
    if (asked) cameFrom.current = document.activeElement
  }, [asked])

  useEffect(() => {
    const close = () => {
      workspace.getState().setActiveAnnotation(id)
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.target instanceof Element) || event.defaultPrevented) return
      const inside = card.current?.contains(event.target) === true
      const enters = event.key === 'Enter' && !inside && event.target.closest(CONTROL) === null
      if (!enters && !(inside && event.key === 'Escape')) return
      event.preventDefault()
      event.stopPropagation()
      if (!enters) return close()
      cameFrom.current = event.target
      card.current?.querySelector<HTMLElement>('textarea')?.focus()
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
  }, [id])

  if (annotation === undefined) return null
  return (
    <Floating passage={place} className={s.card} data-annotation-card="">
      <section ref={card} aria-label="Annotation">
        <AnnotationEditor annotation={annotation} answers />
      </section>
    </Floating>
  )
}
