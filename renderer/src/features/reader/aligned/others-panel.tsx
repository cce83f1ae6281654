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
import { useKeepFocus } from '../../../ui/use-keep-focus.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { X } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button.tsx'
import { OtherPassage } from './other-passage.tsx'
import s from './others-panel.module.css'
import { OthersWaiting } from './others-waiting.tsx'
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
  const passage = box ?? asked.rect ?? MIDDLE
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
const DIALOG = { role: 'dialog', 'aria-label': 'Where others say this' }

/** The least and the most it is high, and what it keeps from the passage and the edge of the window, in pixels. */
const LEAST_HEIGHT = 240
const MOST_HEIGHT = 560
const AWAY = 18

/** As high as there is room above or below the passage, which stays in sight. */
const roomBeside = ({ top, bottom }: ScreenBox): number =>
  Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, top - AWAY, innerHeight - bottom - AWAY))

/** Where the passage itself cannot be seen. */
const MIDDLE = { left: innerWidth / 2, right: innerWidth / 2, top: innerHeight / 3, bottom: innerHeight / 3 }

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
