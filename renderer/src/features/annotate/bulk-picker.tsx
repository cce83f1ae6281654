import { useState } from 'react'
import { assertNever } from '../../../../shared/assert.ts'
import { byName } from '../../../../shared/codes/codebook.ts'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
import type { ClaimId } from '../../../../shared/ids.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import type { Stance } from '../../../../shared/project/claim.ts'
import { plainLetters } from '../../../../shared/text/plain-letters.ts'
import { useDb, useLive } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { useRecentCodes } from '../../state/recent-codes.ts'
import { useSay } from '../../state/wording.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { plural } from '../../ui/format.ts'
import { PickerDialog, type PickItem } from '../../ui/picker-dialog.tsx'
import { stanceLabel } from '../../ui/stance.tsx'
import { attachSelected, codeSelected, uncodeSelected } from './bulk-actions.ts'
import { choiceLabel, codeChoices } from '../../../../shared/codes/code-choices.ts'
import { loadCodes } from './queries.ts'
import type { TableRow } from './table.ts'

/** What is being chosen for the selected annotations. */
export type Picking =
  | { readonly kind: 'add-code' }
  | { readonly kind: 'remove-code' }
  | { readonly kind: 'claim'; readonly stance: Stance }

type BulkPickerProps = {
  readonly rows: readonly TableRow[]
  readonly picking: Picking | null
  readonly onClose: () => void
}

/** More than anybody reads through; typing narrows them. */
const MOST = 100

/** Asks which code or claim, and carries it out for all rows. */
export function BulkPicker({ rows, picking, onClose }: BulkPickerProps) {
  if (picking === null) return null
  const close = (open: boolean) => {
    if (!open) onClose()
  }
  switch (picking.kind) {
    case 'add-code':
      return <AddCode rows={rows} onOpenChange={close} />
    case 'remove-code':
      return <RemoveCode rows={rows} onOpenChange={close} />
    case 'claim':
      return <ToClaim rows={rows} stance={picking.stance} onOpenChange={close} />
    default:
      return assertNever(picking)
  }
}

type ChoiceProps = {
  readonly rows: readonly TableRow[]
  readonly onOpenChange: (open: boolean) => void
}

const idsOf = (rows: readonly TableRow[]) => rows.map(({ annotation }) => annotation.id)

function AddCode({ rows, onOpenChange }: ChoiceProps) {
  const db = useDb()
  const say = useSay()
  const codes = useLive(loadCodes, []) ?? []
  const recent = useRecentCodes()
  const [query, setQuery] = useState('')
  const choices = codeChoices(codes, [], query, recent).slice(0, MOST)
  const items = choices.map((choice) => ({
    id: choice.kind === 'code' ? choice.code.id : '',
    label: choiceLabel(choice, say),
    ...(choice.kind === 'code' ? { icon: <ColourDot colour={choice.code.colour} /> } : {}),
    choice,
  }))
  return (
    <PickerDialog
      open
      onOpenChange={onOpenChange}
      title={say`Add code to ${plural(rows.length, 'annotation')}`}
      placeholder={say('Find a code, or name a new one')}
      query={query}
      onQuery={setQuery}
      groups={items.length === 0 ? [] : [{ label: say('Codes'), items }]}
      empty={say('No codes yet. Type a name to create one.')}
      onPick={({ choice }) => void codeSelected(db, idsOf(rows), choice)}
    />
  )
}

function RemoveCode({ rows, onOpenChange }: ChoiceProps) {
  const db = useDb()
  const say = useSay()
  const [query, setQuery] = useState('')
  const counted = new Map<string, { readonly code: Code; readonly count: number }>()
  for (const code of rows.flatMap(({ codes }) => codes))
    counted.set(code.id, { code, count: (counted.get(code.id)?.count ?? 0) + 1 })
  const items = [...counted.values()]
    .filter(({ code }) => plainLetters(code.name).includes(plainLetters(query)))
    .toSorted((a, b) => byName(a.code, b.code))
    .slice(0, MOST)
    .map(({ code, count }) => ({
      id: code.id,
      label: code.name,
      icon: <ColourDot colour={code.colour} />,
      detail: plural(count, 'annotation'),
      code,
    }))
  return (
    <PickerDialog
      open
      onOpenChange={onOpenChange}
      title={say`Remove code from ${plural(rows.length, 'annotation')}`}
      placeholder={say('Find a code')}
      query={query}
      onQuery={setQuery}
      groups={items.length === 0 ? [] : [{ label: say('Codes of these'), items }]}
      empty={say('None of these has such a code.')}
      onPick={({ code }) => void uncodeSelected(db, idsOf(rows), code)}
    />
  )
}

type ClaimItem = PickItem & { readonly claim: { readonly id: ClaimId; readonly number: string } }

function ToClaim({ rows, stance, onOpenChange }: ChoiceProps & { readonly stance: Stance }) {
  const db = useDb()
  const claims = useLive(loadClaims, []) ?? []
  const [query, setQuery] = useState('')
  const words = plainLetters(query).split(/\s+/).filter(Boolean)
  const items = claims
    .filter(({ number, claim }) => {
      const text = plainLetters(`${number} ${claim.statement}`)
      return words.every((word) => text.includes(word))
    })
    .slice(0, MOST)
    .map(({ number, claim }): ClaimItem => ({
      id: claim.id,
      label: `${number} ${claim.statement}`,
      claim: { id: claim.id, number },
    }))
  return (
    <PickerDialog
      open
      onOpenChange={onOpenChange}
      title={`Add ${plural(rows.length, 'annotation')} to claim: ${stanceLabel(stance).toLowerCase()}`}
      placeholder="Find a claim"
      query={query}
      onQuery={setQuery}
      groups={items.length === 0 ? [] : [{ label: 'Claims', items }]}
      empty={claims.length === 0 ? 'No claims yet.' : 'No claim contains that.'}
      onPick={({ claim }) => void attachSelected(db, idsOf(rows), claim, stance)}
    />
  )
}

const loadClaims = async (db: WorkbenchDb) => numberedClaims(await db.claims.toArray())
