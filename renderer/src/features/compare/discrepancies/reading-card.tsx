import type { RefObject } from 'react'
import type { Discrepancy, FactReading } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { Button } from '../../../ui/button.tsx'
import { Floating } from '../../../ui/floating.tsx'
import { plural } from '../../../ui/format.ts'
import { sourceLine } from '../../../ui/source-line.ts'
import type { ShownCard } from '../../../ui/use-card.ts'
import { dateRuleWords } from '../date-rule-words.ts'
import s from './reading-card.module.css'
import { marksOf, STATES, valueWords } from './row-words.ts'
import { onOneLine, sentenceAround, type Texts } from './texts.ts'
import { useMarkBox } from './use-mark-box.ts'

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

const MOST_READINGS = 3

/** What a cell rests on, beside it: the words in their sentence, and how a phrase became a date. */
export function ReadingCard({ id, rows, columns, texts, card, scroller, onCorrect }: ReadingCardProps) {
  const box = useMarkBox(scroller, id)
  const row = rows.find(({ key }) => id.startsWith(`${key} `))
  const cell = row?.cells.find(({ sourceId }) => `${row.key} ${sourceId}` === id)
  const source = columns.find((column) => column.id === cell?.sourceId)
  if (box === null || row === undefined || cell === undefined || source === undefined) return null
  const left = cell.readings.length - MOST_READINGS
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
      {cell.readings.slice(0, MOST_READINGS).map((reading) => (
        <Reading key={reading.at.start} reading={reading} source={source} texts={texts} />
      ))}
      {left > 0 ? <p className={s.hint}>and {plural(left, 'passage')} more.</p> : null}
      {row.kind === 'date' ? (
        // For the pointer; by keyboard it is in the menu of the row.
        <Button size="small" tabIndex={-1} className={s.correct} onClick={() => onCorrect(row, source.id)}>
          Correct the date …
        </Button>
      ) : null}
      <p className={s.hint}>
        {STATES[cell.state].label}. Enter or a press opens the passage
        {cell.readings.length > 1 ? ' that stands first' : ''}.
      </p>
    </Floating>
  )
}

type ReadingProps = {
  readonly reading: FactReading
  readonly source: Source
  readonly texts: Texts | undefined
}

function Reading({ reading, source, texts }: ReadingProps) {
  const { fact, at, quote } = reading
  const text = texts?.get(at.sourceId)
  const language = source.meta.language?.value ?? null
  const marks = marksOf(reading)
  return (
    <div className={s.reading}>
      <p className={s.value}>
        {valueWords(reading)}
        {marks.map((mark) => (
          <span key={mark} className={s.mark}>
            {mark}
          </span>
        ))}
      </p>
      {text === undefined ? null : (
        <Sentence text={text} reading={reading} language={language} key={quote.start} />
      )}
      {fact.kind === 'date' ? (
        <p className={s.rule}>
          “{onOneLine(fact.phrase)}” → {dateRuleWords(fact.rule)} → {valueWords(reading)}
        </p>
      ) : null}
    </div>
  )
}

type SentenceProps = {
  readonly text: Parameters<typeof sentenceAround>[0]
  readonly reading: FactReading
  readonly language: string | null
}

/** The sentence, its clause set off from the rest and the words themselves marked. */
function Sentence({ text, reading: { at, quote }, language }: SentenceProps) {
  const { start, end } = sentenceAround(text, quote, language)
  const part = (from: number, to: number) => onOneLine(text.content.slice(from, Math.max(from, to)))
  const [first, last] = [Math.max(at.start, quote.start), Math.min(at.end, quote.end)]
  return (
    <p className={s.sentence} lang={language ?? undefined} dir="auto">
      <span className={s.around}>{part(start, quote.start)}</span>
      {part(quote.start, first)}
      <mark>{part(first, last)}</mark>
      {part(last, quote.end)}
      <span className={s.around}>{part(quote.end, end)}</span>
    </p>
  )
}
