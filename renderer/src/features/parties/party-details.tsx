import { useState } from 'react'
import { KIND_WORDS, RELIABILITY_WORDS } from '../../../../shared/parties/words.ts'
import { PARTY_KINDS, RELIABILITIES } from '../../../../shared/project/party.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { changeParty } from '../../data/parties.ts'
import { useDb } from '../../data/context.ts'
import { useMentions } from '../../data/mentions.ts'
import { useDraft } from '../../data/use-draft.ts'
import { workspace } from '../../state/workspace.ts'
import { Choice } from '../../ui/choice.tsx'
import { MentionedIn } from '../../ui/mentioned-in.tsx'
import { PartyIcon } from '../../ui/party-icon.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { ShowClaim } from './actions.ts'
import { MergePartiesDialog } from './merge-parties-dialog.tsx'
import { PartyAliases } from './party-aliases.tsx'
import s from './party-details.module.css'
import { PartyMenu } from './party-menu.tsx'
import { PartyName } from './party-name.tsx'
import { PartyRelations } from './party-relations.tsx'
import type { PartyUse } from './party-rows.ts'
import { PartySayings } from './party-sayings.tsx'

type PartyDetailsProps = {
  readonly use: PartyUse
  /** The parties on show, in their order, and all there are. */
  readonly rows: readonly PartyUse[]
  readonly all: readonly PartyUse[]
  readonly showClaim: ShowClaim
}

/** What is known of a party, and what is attributed to it. */
export function PartyDetails({ use: { party }, rows, all, showClaim }: PartyDetailsProps) {
  const db = useDb()
  const mentions = useMentions('party', party.id)
  const [merging, setMerging] = useState(false)
  const parties = all.map((each) => each.party)
  const note = useDraft(party.note, (typed) => changeParty(db, party.id, { note: typed }))
  return (
    <section className={s.details} aria-label={party.name}>
      <div className={s.fields}>
        <div className={s.head}>
          <PartyName party={party} parties={parties} />
          <PartyMenu party={party} rows={rows} canMerge={all.length > 1} onMerge={() => setMerging(true)} />
        </div>
        <div className={s.pair}>
          <Select
            label="Kind"
            value={party.kind}
            options={PARTY_KINDS.map((value) => ({
              value,
              label: KIND_WORDS[value],
              icon: <PartyIcon kind={value} />,
            }))}
            onChange={(kind) => void changeParty(db, party.id, { kind })}
          />
          <Choice
            label="Reliability"
            showLabel
            all="Not graded"
            value={party.reliability ?? null}
            options={RELIABILITIES.map((value) => ({
              value,
              label: `${value} · ${RELIABILITY_WORDS[value]}`,
            }))}
            onChange={(reliability) =>
              void changeParty(db, party.id, { reliability: reliability ?? undefined })
            }
          />
        </div>
        <PartyAliases party={party} />
        <PartyRelations party={party} parties={parties} />
        <TextArea
          label="Note"
          placeholder="Who they are, what they have an interest in"
          maxLength={LONGEST_PROSE}
          dir="auto"
          value={note.text}
          onChange={note.change}
        />
        <MentionedIn memos={mentions} onOpen={workspace.getState().openMemo} />
      </div>
      <PartySayings party={party} parties={parties} showClaim={showClaim} />
      <MergePartiesDialog party={party} parties={parties} open={merging} onOpenChange={setMerging} />
    </section>
  )
}
