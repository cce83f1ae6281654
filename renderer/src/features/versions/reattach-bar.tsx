import { useEffect, useRef } from 'react'
import { findPart } from '../../../../shared/project/quotation.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import { useDb, useLive } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { reattaching, useReattaching, type Reattaching } from '../../state/reattaching.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useListener } from '../../ui/use-listener.ts'
import { shownText } from '../../dom/shown-article.ts'
import s from './reattach-bar.module.css'
import { attachHere, stopReattaching } from './review-actions.ts'

/** While a passage waits for its new words: says so, and takes what is selected in its source. */
export function ReattachBar() {
  const waiting = useReattaching()
  return waiting === null ? null : <Bar key={waiting.annotationId} waiting={waiting} />
}

function Bar({ waiting }: { readonly waiting: Reattaching }) {
  const db = useDb()
  const bar = useRef<HTMLElement>(null)
  const selection = useWorkspace((state) => state.selection)
  const own = selection?.sourceId === waiting.sourceId ? selection : null
  const row = useLive((store) => waitingRow(store, waiting), [])
  useEffect(() => {
    if (row === null) reattaching.setState({ waiting: null })
  }, [row])
  useEffect(() => {
    // After the dialog has returned the focus to where it was opened from.
    const later = setTimeout(() => shownText(workspace.getState().activePane)?.focus({ preventScroll: true }))
    return () => clearTimeout(later)
  }, [])
  // Pressing a button must not take the selection away from the text.
  useListener(bar, 'mousedown', (event) => event.preventDefault())
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? undefined : answerTo(event.key, event.target)
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    const answerTo = (key: string, target: EventTarget | null): (() => void) | undefined => {
      if (key === 'Escape' && own === null) return stopReattaching
      const control = target instanceof Element && target.closest('button, a, input, textarea') !== null
      return key !== 'Enter' || own === null || control ? undefined : () => void attachHere(db, waiting, own)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [db, own, waiting])
  if (row === undefined || row === null) return null
  const { exact } = findPart(row, waiting.place) ?? row.anchor
  return (
    <section ref={bar} className={s.bar} aria-label="Re-attach">
      <p className={s.words} aria-live="polite">
        {own === null
          ? `Select the words that “${shortened(exact, 60)}” shall stand on.`
          : `“${shortened(exact, 60)}” waits for its new words.`}
      </p>
      <Button
        variant="primary"
        disabled={own === null}
        aria-keyshortcuts="Enter"
        onClick={() => own !== null && void attachHere(db, waiting, own)}
      >
        Attach the passage to this selection <Kbd keys="Enter" />
      </Button>
      <Button onClick={stopReattaching}>Cancel</Button>
    </section>
  )
}

/** Null once there is nothing to attach: the passage or its source is gone, or it stands elsewhere since a step was undone. */
async function waitingRow(db: WorkbenchDb, { annotationId, sourceId, place }: Reattaching) {
  const [row, source] = await Promise.all([db.annotations.get(annotationId), db.sources.get(sourceId)])
  if (row === undefined || source === undefined || source.deletedAt !== null) return null
  const kind = findPart(row, place)?.state.kind
  return kind === 'orphan' || kind === 'approximate' ? row : null
}
