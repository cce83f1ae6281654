import { useAnswer } from '../../../analysis/use-answer.ts'
import type { ShowClaim } from '../actions.ts'
import { Answered } from '../answered.tsx'
import type { Compared } from '../use-compared.ts'
import { Differences } from './differences.tsx'

type DiscrepanciesTabProps = { readonly compared: Compared; readonly showClaim: ShowClaim }

/** The table of what differs. */
export function DiscrepanciesTab({ compared, showClaim }: DiscrepanciesTabProps) {
  const asked = useAnswer<'discrepancies'>({ kind: 'discrepancies', sources: compared.ids })
  return (
    <Answered asked={asked}>
      {(rows) => <Differences rows={rows} compared={compared} showClaim={showClaim} />}
    </Answered>
  )
}
