import { useState } from 'react'
import type { PartyId } from '../../../../shared/ids.ts'
import type { Party } from '../../../../shared/project/party.ts'
import { useDb, useLive } from '../../data/context.ts'
import { previewPartyMerge, type PartyMergePreview } from '../../data/merge-parties.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plural } from '../../ui/format.ts'
import { PartyField } from '../../ui/party-field.tsx'
import { merge } from './actions.ts'
import s from './party-details.module.css'

type MergePartiesDialogProps = {
  readonly party: Party
  readonly parties: readonly Party[]
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Asks which party this one is, and says beforehand what goes over to it. */
export function MergePartiesDialog({ party, parties, open, onOpenChange }: MergePartiesDialogProps) {
  const db = useDb()
  const [wanted, setWanted] = useState<PartyId | null>(null)
  const into = parties.find(({ id }) => id === wanted && id !== party.id) ?? null
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Merge into another party"
      description={`“${party.name}” is deleted, and the other party takes its place.`}
      size="small"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            variant="primary"
            disabled={into === null}
            onClick={() => {
              onOpenChange(false)
              if (into !== null) void merge(db, party, into)
            }}
          >
            Merge
          </Button>
        </>
      }
    >
      <div className={s.fields}>
        <PartyField
          label="Merge into"
          placeholder="A name or alias"
          parties={parties}
          value={into}
          without={[party.id]}
          creates={false}
          onChoose={(wish) => setWanted(wish.kind === 'known' ? wish.id : null)}
        />
        {into === null ? null : <Preview from={party} into={into} />}
      </div>
    </Dialog>
  )
}

function Preview({ from, into }: { readonly from: Party; readonly into: Party }) {
  const preview = useLive((db) => previewPartyMerge(db, from.id, into.id), [from.id, into.id])
  return (
    <ul className={s.preview} aria-label="What changes" aria-live="polite">
      {preview === undefined || preview === null
        ? null
        : changes(preview, into.name).map((line) => <li key={line}>{line}</li>)}
    </ul>
  )
}

/** What a merge changes, in sentences. */
function changes(
  { claims, evidence, aliases, relations, between, note, reliability }: PartyMergePreview,
  into: string,
): readonly string[] {
  const said = [
    ...(claims === 0 ? [] : [plural(claims, 'claim')]),
    ...(evidence === 0 ? [] : [plural(evidence, 'passage')]),
  ].join(' and ')
  return [
    said === '' ? 'Nothing is attributed to it.' : `${said} will be attributed to “${into}”.`,
    ...(aliases.length === 0
      ? []
      : [`“${into}” will also be called ${aliases.map((each) => `“${each}”`).join(', ')}.`]),
    ...(relations === 0 ? [] : [`${plural(relations, 'relation')} will go over.`]),
    ...(between === 0 ? [] : [`${plural(between, 'relation')} between the two will end.`]),
    ...(reliability ? ['Its reliability will go over.'] : []),
    ...(note ? [`Its note will be added to that of “${into}”.`] : []),
  ]
}
