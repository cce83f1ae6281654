import { Building2, CircleQuestionMark, Newspaper, UserRound, type LucideIcon } from 'lucide-react'
import type { PartyKind } from '../../../shared/project/party.ts'

const ICONS: Readonly<Record<PartyKind, LucideIcon>> = {
  person: UserRound,
  organisation: Building2,
  outlet: Newspaper,
  unnamed: CircleQuestionMark,
}

/** The picture of a kind of party. Decoration: the kind stands in words beside it or in a label. */
export function PartyIcon({ kind }: { readonly kind: PartyKind }) {
  const Icon = ICONS[kind]
  return <Icon aria-hidden="true" />
}
