import type { CSSProperties, ReactNode } from 'react'
import type { CellPlace } from '../../../ui/use-data-grid.ts'
import s from './shaded-grid.module.css'

/** What a cell shows. */
export type ShadedCell = {
  readonly text: string
  /** Below it, smaller. */
  readonly detail?: string
  /** 0 to 1: how dark it is, which the text says too. */
  readonly shade: number
  /** All of it in a sentence, for the ear and the card. */
  readonly sentence: string
  /** Null if there is nothing to open. */
  readonly open: (() => void) | null
}

/** The head of a row or column. */
export type GridHead = {
  readonly key: string
  readonly text: ReactNode
  readonly name: string
  readonly open: () => void
}

type HeadProps = {
  readonly head: GridHead
  readonly role: 'columnheader' | 'rowheader'
  readonly position: number
  readonly left?: number
  readonly at: CellPlace
}

/** The head of a row or column as a button. */
export function Head({ head, role, position, left, at }: HeadProps) {
  return (
    <div
      data-place={at.place}
      role={role}
      aria-colindex={position}
      className={role === 'columnheader' ? s.column : s.first}
      style={left === undefined ? undefined : { insetInlineStart: left }}
    >
      <button
        type="button"
        tabIndex={at.isEntry ? 0 : -1}
        className={s.head}
        title={head.name}
        aria-label={head.name}
        onClick={head.open}
      >
        {head.text}
      </button>
    </div>
  )
}

type CellProps = {
  readonly cell: ShadedCell
  readonly position: number
  readonly left: number
  readonly at: CellPlace
}

/** Percent of the accent colour: darker, words would be hard to read. */
const DARKEST = 45

/** One figure, the greater the darker. */
export function Cell({ cell, position, left, at }: CellProps) {
  const { text, detail, shade, sentence, open } = cell
  return (
    <div
      data-place={at.place}
      data-mark={at.place}
      tabIndex={at.isEntry ? 0 : -1}
      role="gridcell"
      aria-colindex={position}
      aria-label={sentence}
      data-opens={open === null ? undefined : ''}
      className={s.cell}
      style={
        { insetInlineStart: left, '--shade': `${Math.round(Math.min(1, shade) * DARKEST)}%` } as CSSProperties
      }
      onClick={() => open?.()}
      onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
        if (key === 'Enter' && !ctrlKey && !metaKey && !altKey) open?.()
      }}
    >
      <span className={s.text}>{text}</span>
      {detail === undefined ? null : <span className={s.detail}>{detail}</span>}
    </div>
  )
}
