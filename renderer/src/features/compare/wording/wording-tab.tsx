import { useAnswer } from '../../../analysis/use-answer.ts'
import { Answered } from '../answered.tsx'
import type { Compared } from '../use-compared.ts'

/** What sources share word for word. */
export function WordingTab({ compared }: { readonly compared: Compared }) {
  const asked = useAnswer<'wording'>({ kind: 'wording', sources: compared.ids })
  return <Answered asked={asked}>{(found) => <p>{found.length}</p>}</Answered>
}
