import { CalendarClock } from 'lucide-react'
import { err, ok } from '../../../../shared/result.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { eventTimeText, parseEventTime } from '../../../../shared/project/event-time.ts'
import { changeClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { formatEventTime } from '../../ui/format.ts'
import { TIME_PROBLEMS } from '../../ui/time-problems.ts'
import { TypedValue } from './typed-value.tsx'

type ClaimTimeProps = {
  readonly claim: Claim
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
}

/** When what a claim says happened, in any precision. */
export function ClaimTime({ claim: { id, time }, editing, onEdit }: ClaimTimeProps) {
  const db = useDb()
  return (
    <TypedValue
      label="Time of the event"
      placeholder="2019, about March 2019, 28–29 March 2019 …"
      icon={<CalendarClock aria-hidden="true" />}
      stored={time === undefined ? null : { words: formatEventTime(time), text: eventTimeText(time) }}
      parse={(typed) => {
        const parsed = parseEventTime(typed)
        return parsed.ok ? ok(parsed.value) : err(TIME_PROBLEMS[parsed.error])
      }}
      onStore={(next) => void changeClaim(db, id, { time: next ?? undefined })}
      editing={editing}
      onEdit={onEdit}
    />
  )
}
