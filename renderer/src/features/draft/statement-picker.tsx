import { CircleDashed, Minus, Plus, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
import { suggestClaims } from '../../../../shared/drafts/suggest.ts'
import type { ClaimId } from '../../../../shared/ids.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { useDb, useLive } from '../../data/context.ts'
import type { Stated } from '../../data/drafts.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { PickerDialog, type PickGroup, type PickItem } from '../../ui/picker-dialog.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import { linkTo, linkToNew, markNone } from './actions.ts'

/** Asks which claim words of a draft state: those that share words with them come first. */
export function StatementPicker() {
  const stated = useWorkspace((state) => (state.dialog?.kind === 'statement-picker' ? state.dialog : null))
  return stated === null ? null : <Picker stated={stated} />
}

type Pick = PickItem & { readonly does: ClaimId | 'new' | 'none' }

const MOST_SUGGESTED = 5

function Picker({ stated }: { readonly stated: Stated }) {
  const db = useDb()
  const [query, setQuery] = useState('')
  const found = useLive(
    async (live) => {
      const text = await live.texts.get(stated.versionId)
      const linked =
        stated.annotationId === null
          ? []
          : await live.assertions.where('annotationId').equals(stated.annotationId).toArray()
      return {
        words: text?.content.slice(stated.span.start, stated.span.end) ?? '',
        claims: numberedClaims(await live.claims.toArray()).map(({ claim }) => claim),
        linked: new Set(linked.flatMap(({ claimId }) => claimId ?? [])),
      }
    },
    [stated],
  )
  if (found === undefined) return null
  const { words, claims, linked } = found
  const pick = ({ does, label }: Pick) => {
    if (does === 'new') void linkToNew(db, stated, query.trim() === '' ? words : query)
    else if (does === 'none') void markNone(db, stated, linked.size > 0)
    else void linkTo(db, stated, does, label)
  }
  return (
    <PickerDialog<Pick>
      open
      onOpenChange={() => workspace.getState().closeDialog()}
      title="Link sentence to a claim"
      placeholder="Find a claim, or type a new one"
      query={query}
      onQuery={setQuery}
      groups={groupsFor(words, query, claims, linked)}
      empty=""
      onPick={pick}
      stacked
    />
  )
}

function groupsFor(
  words: string,
  query: string,
  claims: readonly Claim[],
  linked: ReadonlySet<ClaimId>,
): readonly PickGroup<Pick>[] {
  const sought = query.toLowerCase().split(/\s+/).filter(Boolean)
  const open = claims.filter(
    ({ id, statement }) => !linked.has(id) && sought.every((word) => statement.toLowerCase().includes(word)),
  )
  const suggested = suggestClaims(words, open).slice(0, MOST_SUGGESTED)
  const rest = open.filter((claim) => !suggested.includes(claim))
  const item = (icon: Pick['icon']) => (claim: Claim) => ({
    id: claim.id,
    label: claim.statement,
    detail: VERDICT_WORDS[claim.verdict],
    icon,
    does: claim.id,
  })
  const made = query.trim() === '' ? words : query.trim()
  const own: readonly Pick[] = [
    { id: 'new', does: 'new', label: `New claim: ${made}`, icon: <Plus /> },
    { id: 'none', does: 'none', label: 'It needs no claim', icon: <Minus /> },
  ]
  const others = {
    label: suggested.length === 0 ? 'Claims' : 'Other claims',
    items: rest.map(item(<CircleDashed />)),
  }
  const otherwise = { label: 'Otherwise', items: own }
  // A hasty Enter takes the first: never a claim that has nothing to do with the words.
  const isUnlikely = suggested.length === 0 && sought.length === 0
  return [
    { label: 'Claims that share words', items: suggested.map(item(<Sparkles />)) },
    ...(isUnlikely ? [otherwise, others] : [others, otherwise]),
  ].filter(({ items }) => items.length > 0)
}
