import { useEffect } from 'react'
import { LONGEST_NAME, levelName } from '../../../../shared/parties/names.ts'
import type { Party } from '../../../../shared/project/party.ts'
import { changeParty } from '../../data/parties.ts'
import { useDb } from '../../data/context.ts'
import { useDraft } from '../../data/use-draft.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import { panelState, usePanelState } from './panel-state.ts'

type PartyNameProps = { readonly party: Party; readonly parties: readonly Party[] }

/** The name of a party, written as it is typed; one that cannot be stored says why, and the last one is kept. */
export function PartyName({ party, parties }: PartyNameProps) {
  const db = useDb()
  const asked = usePanelState((state) => state.naming === party.id)
  const field = useFocus<HTMLInputElement>(asked)
  useEffect(() => {
    if (!asked) return
    field.current?.select()
    panelState.setState({ naming: null })
  }, [asked, field])
  const { text, change, discard } = useDraft(party.name, (typed) =>
    nameProblem(typed, party, parties) === null ? changeParty(db, party.id, { name: typed.trim() }) : null,
  )
  const problem = nameProblem(text, party, parties)
  return (
    <TextField
      ref={field}
      label="Name"
      maxLength={LONGEST_NAME}
      dir="auto"
      value={text}
      error={problem}
      onChange={change}
      onBlur={() => {
        // What may be stored is on its way already; only what may not be is given up.
        if (problem !== null) discard()
      }}
    />
  )
}

/** Why a name cannot be stored, or null. Two parties of one name could not be told apart. */
function nameProblem(typed: string, party: Party, parties: readonly Party[]): string | null {
  const wanted = levelName(typed)
  if (wanted === '') return 'A party needs a name. The last one was kept.'
  if (wanted === levelName(party.name)) return null
  const twin = parties.find(({ id, name }) => id !== party.id && levelName(name) === wanted)
  if (twin === undefined) return null
  return `There is a party “${twin.name}” already. The last name was kept; the menu merges two that are one.`
}
