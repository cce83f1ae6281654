import { type KeyboardEvent, type RefObject } from 'react'
import type { ScreenBox } from '../../../state/workspace-state.ts'
import { useDb } from '../../../data/context.ts'
import { Button } from '../../../ui/button.tsx'
import { Floating } from '../../../ui/floating.tsx'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import type { PreviewControl } from '../marks/use-preview.ts'
import type { Reading } from '../pane/reading.ts'
import s from './aligned-card.module.css'
import type { AlignedMark, Counterpart } from './aligned-marks.ts'
import { AlignedPassage } from './aligned-passage.tsx'
import { acrossWords, matchWords } from './aligned-words.ts'
import { separate } from './decide.ts'
import { usePaneOfSource } from './open-panes.ts'
import { roomBeside } from './room-beside.ts'
import { piecesBy } from './shared-pieces.ts'
import { goToCounterpart } from './show-counterparts.ts'
import type { SourceWords } from './source-words.ts'

/** A passage rarely has more counterparts that are worth reading than this. */
const MOST = 3

type AlignedCardProps = {
  readonly id: string
  readonly ref: RefObject<HTMLElement | null>
  readonly reading: Reading
  readonly mark: AlignedMark
  readonly box: ScreenBox
  readonly words: SourceWords
  readonly control: PreviewControl<AlignedMark>
  /** Where the focus goes that came by no way. */
  readonly home: () => HTMLElement
}

/** What says the same as a passage, beside its number: quotations, why, and what can be done with them. */
export function AlignedCard({ id, ref, reading, mark, box, words, control, home }: AlignedCardProps) {
  const goBack = useReturnFocus(ref, home)
  const shown = mark.counterparts.slice(0, MOST)
  const left = mark.counterparts.length - shown.length
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    const stops = [...(ref.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    if (document.activeElement !== (event.shiftKey ? stops[0] : stops.at(-1))) return
    // It stands elsewhere in the page: the way out leads back to where one came from.
    event.preventDefault()
    goBack()
  }
  return (
    <Floating
      passage={box}
      id={id}
      className={s.card}
      onPointerEnter={control.stay}
      onPointerLeave={control.leave}
      onFocus={control.stay}
      onBlur={control.leave}
      onKeyDown={onKeyDown}
    >
      <section ref={ref} aria-label="Aligned with" style={{ maxBlockSize: roomBeside(box) }}>
        {shown.map((counterpart) => (
          <Item
            key={`${counterpart.place.sourceId} ${counterpart.place.start}`}
            reading={reading}
            mark={mark}
            counterpart={counterpart}
            words={words}
            onDone={control.close}
          />
        ))}
        {left > 0 ? <p className={s.left}>and {left} more</p> : null}
      </section>
    </Floating>
  )
}

type ItemProps = Pick<AlignedCardProps, 'reading' | 'mark' | 'words'> & {
  readonly counterpart: Counterpart
  readonly onDone: () => void
}

function Item({ reading, mark, counterpart, words, onDone }: ItemProps) {
  const db = useDb()
  const { place, grounds } = counterpart
  const pane = usePaneOfSource(place.sourceId)
  if (pane === undefined) return null
  const { text, language } = pane.reading
  return (
    <div className={s.item}>
      <AlignedPassage
        match={matchWords(counterpart.grade, counterpart.decision !== null)}
        line={words.lineOf(place.sourceId)}
        pieces={piecesBy(text.content.slice(place.start, place.end), grounds, language)}
        language={language}
        grounds={grounds}
        across={acrossWords(counterpart.decision !== null, language, reading.language)}
      />
      <div className={s.actions}>
        <Button size="small" variant="ghost" onClick={() => goToCounterpart(reading, mark, counterpart)}>
          Go there
        </Button>
        <Button
          size="small"
          variant="ghost"
          onClick={() => {
            onDone()
            void separate(db, mark, place)
          }}
        >
          {counterpart.decision === null ? 'Not the same' : 'Unlink'}
        </Button>
      </div>
    </div>
  )
}
