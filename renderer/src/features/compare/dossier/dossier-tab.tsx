import { useAnswer } from '../../../analysis/use-answer.ts'
import { Answered } from '../answered.tsx'
import type { Compared } from '../use-compared.ts'
import { DossierBody } from './dossier-body.tsx'

/** How sources overlap and what they speak of. */
export function DossierTab({ compared }: { readonly compared: Compared }) {
  const asked = useAnswer<'dossier'>({ kind: 'dossier' })
  return (
    <Answered asked={asked}>{(dossier) => <DossierBody dossier={dossier} compared={compared} />}</Answered>
  )
}
