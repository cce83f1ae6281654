import { useState, type ReactNode } from 'react'
import type { Place } from '../../../../shared/compare/compared-source.ts'
import type { DateFact } from '../../../../shared/compare/facts/fact.ts'
import {
  eventTimeText,
  eventTimeWords,
  parseEventTime,
  type EventTime,
} from '../../../../shared/project/event-time.ts'
import { useDb } from '../../data/context.ts'
import { correctDate, uncorrectDate } from '../../data/date-corrections.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatWithWeekday } from '../../ui/format.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TIME_PROBLEMS } from '../../ui/time-problems.ts'
import s from './correct-date-dialog.module.css'
import { dateRuleWords } from './date-rule-words.ts'
import { sayStale } from './say-stale.ts'

/** A time expression that can be corrected. */
export type FoundDate = {
  readonly fact: DateFact
  readonly place: Place
  /** The title of its source. */
  readonly source: string
}

type CorrectDateDialogProps = {
  /** One at least; the first is chosen. */
  readonly dates: readonly FoundDate[]
  readonly onClose: () => void
}

/** Says what a time expression means, where the rules got it wrong. */
export function CorrectDateDialog({ dates, onClose }: CorrectDateDialogProps) {
  const [chosen, setChosen] = useState('0')
  const date = dates[Number(chosen)] ?? dates[0]
  if (date === undefined) return null
  return (
    <Correcting key={chosen} date={date} onClose={onClose}>
      {dates.length < 2 ? null : (
        <Select
          label="Which"
          value={chosen}
          options={dates.map(({ fact, source }, index) => ({
            value: String(index),
            label: `“${fact.phrase}” – ${source}`,
          }))}
          onChange={setChosen}
        />
      )}
    </Correcting>
  )
}

type CorrectingProps = {
  readonly date: FoundDate
  readonly onClose: () => void
  readonly children: ReactNode
}

function Correcting({ date: { fact, place, source }, onClose, children }: CorrectingProps) {
  const db = useDb()
  const [typed, setTyped] = useState(() => (fact.time === null ? '' : eventTimeText(fact.time)))
  const [problem, setProblem] = useState<string | null>(null)

  const put = async (time: EventTime | null) => {
    const made = await withUndo(db, (recorded) => correctDate(db, place, time, recorded))
    onClose()
    if (made.value === null) sayStale('Not corrected')
    else offerUndo('Date corrected', made, { description: `“${fact.phrase}”: ${wordsOf(time)}` })
  }
  const takeOff = async () => {
    const made = await withUndo(db, (recorded) => uncorrectDate(db, place, recorded))
    onClose()
    offerUndo('The date that was found counts again', made)
  }
  const save = () => {
    const parsed = parseEventTime(typed)
    if (parsed.ok) void put(parsed.value)
    else setProblem(TIME_PROBLEMS[parsed.error])
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Correct a date"
      size="small"
      footer={
        <>
          {fact.rule.kind === 'corrected' ? (
            <Button variant="ghost" onClick={() => void takeOff()}>
              Use the date that was found
            </Button>
          ) : null}
          <Button onClick={() => void put(null)}>No date</Button>
          <Button variant="primary" onClick={save}>
            Correct
          </Button>
        </>
      }
    >
      <div className={s.fields}>
        {children}
        <p className={s.found} dir="auto">
          “{fact.phrase}” in “{source}” → {dateRuleWords(fact.rule)} → {wordsOf(fact.time)}
        </p>
        <TextField
          label="It means"
          placeholder="29 Mar 2019, March 2019, about 2018 …"
          value={typed}
          error={problem}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            save()
          }}
          onChange={(next) => {
            setTyped(next)
            setProblem(null)
          }}
        />
      </div>
    </Dialog>
  )
}

const wordsOf = (time: EventTime | null): string =>
  time === null ? 'no date' : eventTimeWords(time, formatWithWeekday)
