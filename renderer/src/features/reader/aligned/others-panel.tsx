import { type RefObject, useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../../analysis/use-answer.ts'
import { shownText } from '../../../dom/shown-article.ts'
import {
  comparedPassages,
  type PassageInHand,
  useComparedPassages,
} from '../../../state/compared-passages.ts'
import type { ScreenBox } from '../../../state/workspace-state.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { Floating } from '../../../ui/floating.tsx'
import { isInView } from '../../../ui/place-beside.ts'
import { useKeepFocus } from '../../../ui/use-keep-focus.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button.tsx'
import { OtherPassage } from './other-passage.tsx'
import s from './others-panel.module.css'
import { OthersWaiting } from './others-waiting.tsx'
import { roomBeside } from './room-beside.ts'
import { useOthers } from './use-others.ts'
import { beginAligning } from './use-passage-commands.ts'

/** Passages shown at first, and with each *More*. */
const FIRST = 3
const MORE = 10
/** Asked for at once, so that *More* shows what is there already. */
const MOST = FIRST + 3 * MORE

/** Where other sources say what a passage says, beside it, as long as that is asked. */
export function OthersPanel() {
  const asked = useComparedPassages((state) => state.asked)
  const isAbout = useWorkspace(({ selection, activeAnnotation }) => {
    if (asked === null) return false
    if (asked.annotationId !== null) return activeAnnotation === asked.annotationId && selection === null
    const { sourceId, start, end } = asked.place
    return selection?.sourceId === sourceId && selection.span.start === start && selection.span.end === end
  })
  const dialog = useWorkspace((state) => state.dialog !== null)
  useEffect(() => {
    // Something else is in hand by now.
    if (asked !== null && !isAbout) comparedPassages.setState({ asked: null })
  }, [asked, isAbout])
  if (asked === null || !isAbout) return null
  const { sourceId, start, end } = asked.place
  return <Panel key={`${sourceId} ${start} ${end}`} asked={asked} hidden={dialog} />
}

const close = () => comparedPassages.setState({ asked: null })

function Panel({ asked, hidden }: { readonly asked: PassageInHand; readonly hidden: boolean }) {
  const panel = useRef<HTMLElement>(null)
  const box = useWorkspace(({ selection, activeRect }) =>
    asked.annotationId === null ? selection?.rect : activeRect,
  )
  const answered = useAnswer<'similar'>({ kind: 'similar', place: asked.place, most: MOST })
  const others = useOthers(asked.place, answered.answer)
  const [count, setCount] = useState(FIRST)
  useReturnFocus(panel, () => shownText(workspace.getState().activePane))
  useKeepFocus(panel, 'button')
  useFirstFocus(panel, others !== undefined)

  useEffect(() => {
    const element = panel.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (element === null || event.defaultPrevented) return
      if (event.key === 'Escape') close()
      else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      else stepIn(element, event.key === 'ArrowDown' ? 1 : -1)
      event.preventDefault()
      event.stopPropagation()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [])

  const shown = others?.slice(0, count) ?? []
  const passage = placeFor(box ?? asked.rect)
  return (
    <Floating passage={passage} className={s.panel} hidden={hidden} {...DIALOG}>
      <section ref={panel} tabIndex={-1} style={{ maxBlockSize: roomBeside(passage) }}>
        <header className={s.header}>
          <h2 className={s.title}>Where others say this</h2>
          <IconButton size="small" label="Close" icon={<X />} onClick={close} />
        </header>
        {answered.failure !== null ? (
          <p className={s.none}>
            The sources could not be compared. {answered.failure.message}{' '}
            <Button size="small" onClick={answered.retry}>
              Try again
            </Button>
          </p>
        ) : others === undefined ? (
          <OthersWaiting progress={answered.progress} onCancel={close} />
        ) : others.length === 0 ? (
          <p className={s.none}>Nothing in the other sources resembles these words.</p>
        ) : (
          <ol className={s.list}>
            {shown.map((other) => (
              <OtherPassage
                key={`${other.place.sourceId} ${other.place.start}`}
                asked={asked}
                other={other}
              />
            ))}
          </ol>
        )}
        <footer className={s.footer}>
          {others !== undefined && others.length > count ? (
            <Button size="small" onClick={() => setCount(count + MORE)}>
              More
            </Button>
          ) : null}
          <Button size="small" variant="ghost" onClick={() => beginAligning(asked)}>
            Align with…
          </Button>
        </footer>
      </section>
    </Floating>
  )
}

/** Not in the way of anything: the text can be read and used beside it. */
const DIALOG = { role: 'dialog', 'aria-label': 'Where others say this', 'data-beside': '' }

/** Beside the passage, or in the middle where that cannot be seen. */
function placeFor(box: ScreenBox | null): ScreenBox {
  if (box !== null && isInView(box, { width: innerWidth, height: innerHeight })) return box
  const [x, y] = [innerWidth / 2, innerHeight / 3]
  return { left: x, right: x, top: y, bottom: y }
}

/** The panel takes the focus at once, and the first passage as soon as it is there. */
function useFirstFocus(panel: RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    const element = panel.current
    if (element === null) return
    if (!ready) element.focus({ preventScroll: true })
    else if (element === document.activeElement || !element.contains(document.activeElement))
      (element.querySelector<HTMLElement>('ol button') ?? element).focus({ preventScroll: true })
  }, [panel, ready])
}

/** From passage to passage. */
function stepIn(element: HTMLElement, by: 1 | -1): void {
  const items = [...element.querySelectorAll<HTMLElement>('ol > li')]
  const at = items.findIndex((item) => item.contains(document.activeElement))
  items[at + by]?.querySelector<HTMLElement>('button')?.focus()
}
