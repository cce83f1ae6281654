import type { RefObject } from 'react'
import type { Discrepancy, FactReading } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import type { SourceText } from '../../../../../shared/text/document.ts'
import { Button } from '../../../ui/button.tsx'
import { Floating } from '../../../ui/floating.tsx'
import { plural } from '../../../ui/format.ts'
import { sourceLine } from '../../../ui/source-line.ts'
import type { ShownCard } from '../../../ui/use-card.ts'
import { useMarkBox } from '../../../ui/use-mark-box.ts'
import { dateRuleWords } from '../date-rule-words.ts'
import s from './reading-card.module.css'
import { marksOf, quotationsOf, STATES, valueWords } from './row-words.ts'
import { onOneLine, piecesOf, sentenceAround, type Texts } from './texts.ts'

type ReadingCardProps = {
  /** The key of a row and the id of a source. */
  readonly id: string
  readonly rows: readonly Discrepancy[]
  readonly columns: readonly Source[]
  readonly texts: Texts | undefined
  readonly card: ShownCard
  readonly scroller: RefObject<HTMLElement | null>
  readonly onCorrect: (row: Discrepancy, source: SourceId) => void
}

const MOST_QUOTATIONS = 3

/** What a cell rests on, beside it: the words in their sentence, and how a phrase became a date. */
export function ReadingCard({ id, rows, columns, texts, card, scroller, onCorrect }: ReadingCardProps) {
  const box = useMarkBox(scroller, id)
  const row = rows.find(({ key }) => id.startsWith(`${key} `))
  const cell = row?.cells.find(({ sourceId }) => `${row.key} ${sourceId}` === id)
  const source = columns.find((column) => column.id === cell?.sourceId)
  if (box === null || row === undefined || cell === undefined || source === undefined) return null
  const quotations = quotationsOf(cell)
  const left = quotations.length - MOST_QUOTATIONS
  return (
    <Floating
      passage={box}
      className={s.card}
      aria-hidden="true"
      onPointerEnter={card.hold}
      onPointerLeave={card.leave}
    >
      <p className={s.source} dir="auto">
        {sourceLine(source.meta)}
      </p>
      {quotations.slice(0, MOST_QUOTATIONS).map((readings) => (
        <Quoted key={readings[0]?.at.start} readings={readings} source={source} texts={texts} />
      ))}
      {left > 0 ? <p className={s.hint}>and {plural(left, 'more passage')}.</p> : null}
      {row.kind === 'date' ? (
        // For the pointer; by keyboard it is in the menu of the row.
        <Button size="small" tabIndex={-1} className={s.correct} onClick={() => onCorrect(row, source.id)}>
          Correct the date …
        </Button>
      ) : null}
      <p className={s.hint}>
        {STATES[cell.state].label}. Enter or a press opens the passage
        {quotations.length > 1 ? ' that stands first' : ''}.
      </p>
    </Floating>
  )
}

type QuotedProps = {
  /** All of one quotation. */
  readonly readings: readonly FactReading[]
  readonly source: Source
  readonly texts: Texts | undefined
}

function Quoted({ readings, source, texts }: QuotedProps) {
  const text = texts?.get(source.id)
  const language = source.meta.language?.value ?? null
  const marks = [...new Set(readings.flatMap(marksOf))]
  return (
    <div className={s.reading}>
      <p className={s.value}>
        {[...new Set(readings.map(valueWords))].join(' / ')}
        {marks.map((mark) => (
          <span key={mark} className={s.mark}>
            {mark}
          </span>
        ))}
      </p>
      {text === undefined ? null : <Sentence text={text} readings={readings} language={language} />}
      {readings.map((reading) =>
        reading.fact.kind === 'date' ? (
          <p key={reading.at.start} className={s.rule}>
            “{onOneLine(reading.fact.phrase)}” → {dateRuleWords(reading.fact.rule)} → {valueWords(reading)}
          </p>
        ) : null,
      )}
    </div>
  )
}

type SentenceProps = {
  readonly text: SourceText
  readonly readings: readonly FactReading[]
  readonly language: string | null
}

/** The sentence, its clause set off from the rest and the words themselves marked. */
function Sentence({ text, readings, language }: SentenceProps) {
  const quote = readings[0]?.quote
  if (quote === undefined) return null
  const { start, end } = sentenceAround(text, quote, language)
  const part = (from: number, to: number) => onOneLine(text.content.slice(from, Math.max(from, to)))
  return (
    <p className={s.sentence} lang={language ?? undefined} dir="auto">
      <span className={s.around}>{part(start, quote.start)}</span>
      {piecesOf(
        quote,
        readings.map(({ at }) => at),
      ).map((piece) =>
        piece.marked ? (
          <mark key={piece.start}>{part(piece.start, piece.end)}</mark>
        ) : (
          part(piece.start, piece.end)
        ),
      )}
      <span className={s.around}>{part(quote.end, end)}</span>
    </p>
  )
}
