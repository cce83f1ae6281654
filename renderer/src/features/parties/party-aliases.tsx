import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { LONGEST_NAME } from '../../../../shared/parties/names.ts'
import type { Party } from '../../../../shared/project/party.ts'
import { addAlias, removeAlias } from '../../data/parties.ts'
import { useDb } from '../../data/context.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { announce } from '../../ui/live-region.tsx'
import { TextField } from '../../ui/text-field.tsx'
import s from './party-details.module.css'

/** The other names a party goes by: how it is found, and recognised in texts. */
export function PartyAliases({ party }: { readonly party: Party }) {
  const db = useDb()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  const add = async () => {
    if (typed.trim() === '') return
    const added = await addAlias(db, party.id, typed)
    setRefused(!added)
    if (!added) return
    setTyped('')
    announce(`Alias ${typed.trim()} added`)
  }
  const remove = async (alias: string) => {
    field.current?.focus()
    await removeAlias(db, party.id, alias)
    announce(`Alias ${alias} removed`)
  }
  return (
    <fieldset className={s.group}>
      <legend className={s.label}>Also called</legend>
      {party.aliases.length === 0 ? null : (
        <ul className={s.chips}>
          {party.aliases.map((alias) => (
            <li key={alias}>
              <Chip name={`alias ${alias}`} onRemove={() => void remove(alias)}>
                <bdi title={alias}>{alias}</bdi>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <form
        className={s.add}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          ref={field}
          label="Add an alias"
          hideLabel
          placeholder="Another name, or how texts put it: “the ministry”"
          maxLength={LONGEST_NAME}
          dir="auto"
          value={typed}
          error={refused ? 'It is called so already, or has as many aliases as can be.' : null}
          onChange={(next) => {
            setTyped(next)
            setRefused(false)
          }}
        />
        <Button type="submit" icon={<Plus />}>
          Add
        </Button>
      </form>
    </fieldset>
  )
}
