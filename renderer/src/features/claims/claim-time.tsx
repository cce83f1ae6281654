import { CalendarClock } from 'lucide-react'
import { err, ok } from '../../../../shared/result.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { eventTimeText, parseEventTime } from '../../../../shared/project/event-time.ts'
import { changeClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { formatEventTime } from '../../ui/format.ts'
import s from './claim-time.module.css'
import { ParsedField } from './parsed-field.tsx'
import { TIME_PROBLEMS } from './words.ts'

type ClaimTimeProps = {
  readonly claim: Claim
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
}

/** When what a claim says happened, in any precision; a press turns it into its own field. */
export function ClaimTime({ claim, editing, onEdit }: ClaimTimeProps) {
  const db = useDb()
  const { time } = claim
  if (editing)
    return (
      <div className={s.field}>
        <ParsedField
          label="Time of the event"
          placeholder="2019, about March 2019, 28–29 March 2019 …"
          stored={time === undefined ? '' : eventTimeText(time)}
          parse={(text) => {
            const parsed = parseEventTime(text)
            return parsed.ok ? ok(parsed.value) : err(TIME_PROBLEMS[parsed.error])
          }}
          onStore={(next) => void changeClaim(db, claim.id, { time: next ?? undefined })}
          onLeave={() => onEdit(false)}
        />
      </div>
    )
  if (time === undefined) return null
  const words = formatEventTime(time)
  return (
    <button
      type="button"
      className={s.time}
      aria-label={`Time of the event: ${words}`}
      onClick={() => onEdit(true)}
    >
      <CalendarClock aria-hidden="true" />
      {words}
    </button>
  )
}
