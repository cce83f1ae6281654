import { useAnswer } from '../../../analysis/use-answer.ts'
import { Answered } from '../answered.tsx'
import type { Compared } from '../use-compared.ts'

/** Who is quoted, and how the quotations differ. */
export function QuotationsTab({ compared }: { readonly compared: Compared }) {
  const asked = useAnswer<'quotations'>({ kind: 'quotations', sources: compared.ids })
  return <Answered asked={asked}>{(found) => <p>{found.length}</p>}</Answered>
}
