import { useAnswer } from '../../../analysis/use-answer.ts'
import { Answered } from '../answered.tsx'
import type { Compared } from '../use-compared.ts'

/** How sources overlap and what they speak of. */
export function DossierTab(_props: { readonly compared: Compared }) {
  const asked = useAnswer<'dossier'>({ kind: 'dossier' })
  return <Answered asked={asked}>{({ sources }) => <p>{sources.length}</p>}</Answered>
}
