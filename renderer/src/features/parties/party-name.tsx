import { useEffect, useState, type KeyboardEvent } from 'react'
import { levelName, LONGEST_NAME, tidyName } from '../../../../shared/parties/names.ts'
import type { Party } from '../../../../shared/project/party.ts'
import { changeParty } from '../../data/parties.ts'
import { useDb } from '../../data/context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import { panelState, usePanelState } from './panel-state.ts'

type PartyNameProps = { readonly party: Party; readonly parties: readonly Party[] }

/**
 * The name of a party, stored when Enter is pressed or the field left: a name that is being typed may be another's on the
 * way. One that cannot be stored says why, and the last one is kept; Esc gives it up.
 */
export function PartyName({ party, parties }: PartyNameProps) {
  const db = useDb()
  const asked = usePanelState((state) => state.naming === party.id)
  const field = useFocus<HTMLInputElement>(asked)
  useEffect(() => {
    if (!asked) return
    field.current?.select()
    panelState.setState({ naming: null })
  }, [asked, field])
  const [typed, setTyped] = useState<string | null>(null)
  const problem = typed === null ? null : nameProblem(typed, party, parties)
  const leave = () => {
    const name = tidyName(typed ?? party.name)
    if (problem === null && name !== party.name) void changeParty(db, party.id, { name })
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') setTyped(null)
    // Back to the list, where the next key is about the same party; leaving stores the name.
    else if (problem === null) focusList(field.current)
  }
  return (
    <TextField
      ref={field}
      label="Name"
      maxLength={LONGEST_NAME}
      dir="auto"
      value={typed ?? party.name}
      error={problem}
      onChange={setTyped}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  )
}

const focusList = (field: HTMLElement | null): void =>
  field?.closest('[data-parties]')?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()

/** Why a name cannot be stored, or null. Two parties of one name could not be told apart. */
function nameProblem(typed: string, party: Party, parties: readonly Party[]): string | null {
  const wanted = levelName(typed)
  if (wanted === '') return 'A party needs a name; the last one is kept.'
  if (wanted === levelName(party.name)) return null
  const twin = parties.find(({ id, name }) => id !== party.id && levelName(name) === wanted)
  if (twin === undefined) return null
  return `There is a party “${twin.name}” already, and the last name is kept. If the two are one, merge them in the menu.`
}
