import { useEffect, useRef, useState } from 'react'
import { useDb } from '../../data/context.ts'
import type { Dialog } from '../../state/dialogs.ts'
import { settings } from '../../state/settings.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { takeBack, TAKE_BACK } from '../../ui/offer-undo.ts'
import { Checkbox } from '../../ui/toggle.tsx'
import { useListener } from '../../ui/use-listener.ts'
import { accept, beginReattaching, keep, type Decision } from './review-actions.ts'
import { ReviewCase } from './review-case.tsx'
import s from './review.module.css'
import { useQueue } from './use-queue.ts'

type ReviewProps = { readonly request: Extract<Dialog, { readonly kind: 'review' }> }

/** One passage of the queue with what can be said about it, by buttons or keys. */
export function Review({ request }: ReviewProps) {
  const db = useDb()
  const [all, setAll] = useState(request.all ?? false)
  const [last, setLast] = useState<Decision | null>(null)
  const queue = useQueue(all, request.first ?? null)
  const body = useRef<HTMLDivElement>(null)
  const { item, position, total } = queue
  const lost = item?.annotation.anchor.state.kind === 'orphan'

  const decide = async (decision: Promise<Decision | null>) => setLast(await decision)
  const undoLast = async () => {
    if (last === null) return
    setLast(null)
    await takeBack(last.step, () => queue.goTo(last.id))
  }
  const actions: Readonly<Record<string, () => void>> = {
    a: () => item && !lost && void decide(accept(db, item)),
    o: () => item && void decide(keep(db, item)),
    r: () => item && beginReattaching(item, { kind: 'review', all }, queue.next),
    j: () => queue.step(1),
    k: () => queue.step(-1),
    ArrowRight: () => queue.step(1),
    ArrowLeft: () => queue.step(-1),
  }
  useListener(body, 'keydown', (event) => {
    const undo = (event.ctrlKey || event.metaKey) && event.key === 'z'
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    const allowed = event.key.length > 1 || settings.getState().singleKeys
    const action = undo ? () => void undoLast() : plain && allowed ? actions[event.key] : undefined
    if (action === undefined) return
    event.preventDefault()
    // A key that is held would answer for passages nobody has seen.
    if (!event.repeat || !/^[aor]$/.test(event.key)) action()
  })
  const id = item?.annotation.id ?? null
  const passage = useRef<HTMLElement>(null)
  const choosing = useRef(false)
  useEffect(() => {
    // Whoever has just changed what is in the queue stays where that is done.
    const stays = choosing.current && document.activeElement?.matches('input, [role=checkbox]') === true
    choosing.current = false
    if (id !== null && !stays) passage.current?.focus()
  }, [id])

  return (
    <div ref={body} className={s.review}>
      <Checkbox
        label="Also passages whose words changed but whose place is certain"
        checked={all}
        onChange={(checked) => {
          choosing.current = true
          setAll(checked)
        }}
      />
      {item === null ? (
        <EmptyState title="Nothing is left to review">
          Every passage has its place, or was kept without one.
        </EmptyState>
      ) : null}
      {item === undefined || item === null ? null : (
        <section
          ref={passage}
          tabIndex={-1}
          className={s.passage}
          aria-label={`Passage ${position} of ${total}`}
        >
          <p className={s.progress}>
            {position} of {total}
          </p>
          <ReviewCase key={id} item={item} />
          <div className={s.actions}>
            <Button variant="primary" disabled={lost} aria-keyshortcuts="A" onClick={actions['a']}>
              Accept <Kbd keys="A" />
            </Button>
            <Button aria-keyshortcuts="R" onClick={actions['r']}>
              Re-attach <Kbd keys="R" />
            </Button>
            <Button aria-keyshortcuts="O" onClick={actions['o']}>
              Keep as orphan <Kbd keys="O" />
            </Button>
            <span className={s.gap} />
            <Button variant="ghost" aria-keyshortcuts="K" disabled={queue.isFirst} onClick={actions['k']}>
              Previous <Kbd keys="K" />
            </Button>
            <Button
              variant="ghost"
              aria-keyshortcuts="J"
              disabled={queue.next === null}
              onClick={actions['j']}
            >
              Skip <Kbd keys="J" />
            </Button>
          </div>
        </section>
      )}
      {last === null ? null : (
        <p className={s.last}>
          {last.said}
          <Button size="small" onClick={() => void undoLast()}>
            {TAKE_BACK}
          </Button>
        </p>
      )}
    </div>
  )
}
