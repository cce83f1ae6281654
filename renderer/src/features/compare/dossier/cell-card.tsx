import type { RefObject } from 'react'
import { Floating } from '../../../ui/floating.tsx'
import { useCard } from '../../../ui/use-card.ts'
import { useMarkBox } from '../../../ui/use-mark-box.ts'
import s from './shaded-grid.module.css'

type CellCardProps = {
  readonly scroller: RefObject<HTMLElement | null>
  /** What is said of a cell, by its place with the heads; null for none. */
  readonly wordsOf: (row: number, column: number) => string | null
}

/** What the cell says that the pointer rests on or the keyboard is at. Screen readers have it in the name of the cell. */
export function CellCard({ scroller, wordsOf }: CellCardProps) {
  const card = useCard(scroller)
  const [row = 0, column = 0] = card.id?.split(',').map(Number) ?? []
  const words = card.id === null ? null : wordsOf(row, column)
  return card.id === null || words === null ? null : (
    <Placed id={card.id} scroller={scroller} words={words} hold={card.hold} leave={card.leave} />
  )
}

type PlacedProps = Pick<CellCardProps, 'scroller'> & {
  readonly id: string
  readonly words: string
  readonly hold: () => void
  readonly leave: () => void
}

function Placed({ id, scroller, words, hold, leave }: PlacedProps) {
  const box = useMarkBox(scroller, id)
  if (box === null) return null
  return (
    <Floating
      passage={box}
      className={s.card}
      aria-hidden="true"
      onPointerEnter={hold}
      onPointerLeave={leave}
      dir="auto"
    >
      {words}
    </Floating>
  )
}
