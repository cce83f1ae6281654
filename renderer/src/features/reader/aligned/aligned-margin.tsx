import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Side } from '../../../dom/columns.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { useDb } from '../../../data/context.ts'
import { useListener } from '../../../ui/use-listener.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import type { MarkBox, PassageBox } from '../marks/use-mark-boxes.ts'
import { usePreview } from '../marks/use-preview.ts'
import type { Reading } from '../pane/reading.ts'
import { AlignedCard } from './aligned-card.tsx'
import { AlignedColumn } from './aligned-column.tsx'
import { type AlignedMark, isSameMark } from './aligned-marks.ts'
import { separate } from './decide.ts'
import { point, unpoint } from './pointed.ts'
import { showCounterparts } from './show-counterparts.ts'
import { useSourceWords } from './source-words.ts'

type AlignedMarginProps = {
  readonly reading: Reading
  /** All of the text. */
  readonly marks: readonly AlignedMark[]
  /** Those near the view, and where they stand. */
  readonly places: readonly PassageBox<AlignedMark>[]
  readonly boxes: readonly MarkBox[]
}

const COLUMNS: readonly Side[] = ['left', 'right']
/** Keys that lead along the marks, which are one stop of Tab. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Behind each column of the text a line along each aligned passage, with a number that its counterparts have too. */
export function AlignedMargin({ reading, marks, places, boxes }: AlignedMarginProps) {
  const db = useDb()
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLElement>(null)
  const [shown, control] = usePreview<AlignedMark>(card)
  const [stop, setStop] = useState<AlignedMark | null>(null)
  const wanted = useRef<AlignedMark | null>(null)
  const sourceIds = useWorkspace(({ panes }) => panes.map(({ sourceId }) => sourceId).join(' '))
  const words = useSourceWords(sourceIds)
  const near = places.some(({ item }) => isSameMark(item, stop)) ? stop : (places[0]?.item ?? null)
  // As it is now, unless it is gone since the card was opened.
  const looked = marks.find((mark) => isSameMark(mark, shown?.item ?? null)) ?? null

  useEffect(() => {
    if (looked === null) return undefined
    point(looked)
    return () => unpoint(looked)
  }, [looked])
  // One that was far away takes the focus once it is there; the focus of one that goes stays in the text.
  useLayoutEffect(() => {
    const mark = wanted.current
    if (mark !== null && places.some(({ item }) => isSameMark(item, mark))) {
      wanted.current = null
      buttonOf(group.current, mark)?.focus()
    } else if (stop !== null && near !== stop && document.activeElement === document.body)
      reading.scroller.focus({ preventScroll: true })
  }, [places, near, stop, reading])

  const focusOn = (mark: AlignedMark) => {
    setStop(mark)
    const button = buttonOf(group.current, mark)
    wanted.current = button === null ? mark : null
    if (button !== null) button.focus()
    else {
      void scrollToSpan(reading.map, reading.scroller, mark, { place: 'third' })
    }
  }
  const activate = (mark: AlignedMark) => {
    setStop(mark)
    workspace.getState().activatePane(reading.paneId)
    showCounterparts(reading, mark)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The one that is on its way, if keys come faster.
    const here = wanted.current ?? near
    const at = marks.findIndex((mark) => isSameMark(mark, here))
    const mark = marks[at]
    if (mark === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const step = STEPS[event.key]
    const next = step === undefined ? undefined : marks[at + step]
    const inside = event.key === 'Tab' && !event.shiftKey && shown !== null
    if (next !== undefined) focusOn(next)
    else if (inside) card.current?.querySelector<HTMLElement>('button')?.focus()
    else if (event.key === 'Delete' && !event.repeat) removeClosest(mark)
    else if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
  }
  const removeClosest = (mark: AlignedMark) => {
    const closest = mark.counterparts[0]
    if (closest !== undefined) void separate(db, mark, closest.place)
  }
  useListener(group, 'keydown', onKeyDown)
  useReturnFocus(group, () => reading.scroller)
  const sides = useMemo(
    () => COLUMNS.map((side) => ({ side, places: places.filter(({ column }) => column === side) })),
    [places],
  )
  return (
    <>
      <div ref={group} role="toolbar" aria-label="Aligned passages" aria-orientation="vertical">
        {sides.map((side) =>
          side.places.length === 0 ? null : (
            <AlignedColumn
              key={side.side}
              column={side.side}
              places={side.places}
              boxes={boxes.filter(({ column }) => column === side.side)}
              paneId={reading.paneId}
              titleOf={words.titleOf}
              stop={near}
              shown={looked}
              cardId={id}
              control={control}
              onActivate={activate}
              onStop={setStop}
            />
          ),
        )}
      </div>
      {shown === null || looked === null ? null : (
        <AlignedCard
          id={id}
          ref={card}
          reading={reading}
          mark={looked}
          box={shown.mark}
          words={words}
          control={control}
          home={() => buttonOf(group.current, looked) ?? reading.scroller}
        />
      )}
    </>
  )
}

const buttonOf = (group: HTMLElement | null, { start, end }: AlignedMark): HTMLElement | null =>
  group?.querySelector<HTMLElement>(`[data-aligned="${start} ${end}"]`) ?? null
