import { useAnswer } from '../../../analysis/use-answer.ts'
import type { ShowClaim } from '../actions.ts'
import { Answered } from '../answered.tsx'
import type { Compared } from '../use-compared.ts'

type DiscrepanciesTabProps = { readonly compared: Compared; readonly showClaim: ShowClaim }

/** The table of what differs. */
export function DiscrepanciesTab({ compared }: DiscrepanciesTabProps) {
  const asked = useAnswer<'discrepancies'>({ kind: 'discrepancies', sources: compared.ids })
  return <Answered asked={asked}>{(rows) => <p>{rows.length}</p>}</Answered>
}
