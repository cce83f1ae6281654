import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { PartyId } from '../../../../shared/ids.ts'
import type { PartyWish } from '../../../../shared/parties/choices.ts'
import { RELATION_WORDS } from '../../../../shared/parties/words.ts'
import { PARTY_RELATIONS, type Party, type PartyRelation } from '../../../../shared/project/party.ts'
import { useDb } from '../../data/context.ts'
import { relateParty, unrelateParty, type RelationRefusal } from '../../data/party-relations.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { PartyField } from '../../ui/party-field.tsx'
import { Select } from '../../ui/select.tsx'
import { toast } from '../../ui/toast-store.ts'
import { useKeepFocus } from '../../ui/use-keep-focus.ts'
import { showParty } from './actions.ts'
import s from './party-details.module.css'
import { relationsOf, type Seen } from './relations.ts'

/** A relation with the end it is read from: `from part-of` is "is part of", `to part-of` "has part". */
type Direction = `${'from' | 'to'} ${PartyRelation}`

const OPTIONS = PARTY_RELATIONS.flatMap((relation) => {
  const from = { value: `from ${relation}` as Direction, label: RELATION_WORDS[relation].from }
  // The same from either end.
  if (relation === 'related-to') return [from]
  return [from, { value: `to ${relation}` as Direction, label: RELATION_WORDS[relation].to }]
})

const REFUSALS: Readonly<Record<RelationRefusal, string>> = {
  known: 'That is said already.',
  itself: 'A party cannot be related to itself.',
  ring: 'The other way round is said already, by itself or through others.',
  'too-many': 'It has as many relations as can be.',
  gone: 'That party is gone.',
}

type PartyRelationsProps = { readonly party: Party; readonly parties: readonly Party[] }

/** What a party is to others and others to it, said from here; each leads to the other. */
export function PartyRelations({ party, parties }: PartyRelationsProps) {
  const db = useDb()
  const [direction, setDirection] = useState<Direction>('from part-of')
  const group = useRef<HTMLFieldSetElement>(null)
  useKeepFocus(group, 'button, input')
  const [attempt, setAttempt] = useState(0)
  const seen = relationsOf(party, parties)
  const add = async (other: PartyWish) => {
    const option = OPTIONS.find(({ value }) => value === direction)
    const relation = PARTY_RELATIONS.find((each) => direction.endsWith(` ${each}`))
    if (relation === undefined) return
    const fromOther = direction.startsWith('to')
    const refusal = await relateParty(db, party.id, { relation, fromOther, other })
    // A fresh field for the next.
    setAttempt((before) => before + 1)
    if (refusal === null) announce(`Relation added: ${option?.label ?? ''}`)
    else toast.show({ title: 'No relation was added', description: REFUSALS[refusal] })
  }
  return (
    <fieldset ref={group} className={s.group}>
      <legend className={s.label}>Relations</legend>
      {seen.length === 0 ? null : (
        <ul aria-label="Relations">
          {seen.map((relation) => (
            <Relation
              key={`${relation.holder} ${relation.relation} ${relation.other.id}`}
              party={party}
              seen={relation}
            />
          ))}
        </ul>
      )}
      <div className={s.addRelation}>
        <Select
          label="Kind of relation"
          hideLabel
          value={direction}
          options={OPTIONS}
          onChange={setDirection}
        />
        <PartyField
          key={attempt}
          asked={attempt > 0 ? 'field' : null}
          label="Relate to"
          hideLabel
          placeholder="A name; Enter takes or makes it"
          parties={parties}
          value={null}
          without={[party.id]}
          onChoose={(wish) => void add(wish)}
        />
      </div>
    </fieldset>
  )
}

function Relation({ party, seen }: { readonly party: Party; readonly seen: Seen }) {
  const db = useDb()
  const { other, relation, holder, words } = seen
  const to: PartyId = holder === party.id ? other.id : party.id
  return (
    <li className={s.relation}>
      <span className={s.verb}>{words}</span>{' '}
      <button type="button" className={s.other} dir="auto" onClick={() => showParty(other.id)}>
        {other.name}
      </button>
      <IconButton
        size="small"
        label={`Remove relation: ${words} ${other.name}`}
        icon={<X />}
        onClick={() => void unrelateParty(db, holder, relation, to)}
      />
    </li>
  )
}
