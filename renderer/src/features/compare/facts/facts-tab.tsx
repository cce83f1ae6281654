import { useAnswer } from '../../../analysis/use-answer.ts'
import { Answered } from '../answered.tsx'
import type { Compared } from '../use-compared.ts'

/** Dates, numbers, names and attributions of each source. */
export function FactsTab({ compared }: { readonly compared: Compared }) {
  const asked = useAnswer<'facts'>({ kind: 'facts', source: compared.ids[0] ?? ('' as never) })
  return <Answered asked={asked}>{(found) => <p>{found.length}</p>}</Answered>
}
