import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { LONGEST_NAME } from '../../../../shared/parties/names.ts'
import { ensureParty } from '../../data/parties.ts'
import { useDb } from '../../data/context.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import { panelState, usePanelState } from './panel-state.ts'
import s from './parties-view.module.css'

/** Makes a party of a name, or shows the one that is called so. */
export function NewParty() {
  const db = useDb()
  const [name, setName] = useState('')
  const asked = usePanelState((state) => state.creating)
  const field = useFocus<HTMLInputElement>(asked)
  useEffect(() => {
    if (asked) panelState.setState({ creating: false })
  }, [asked])
  const create = async () => {
    if (name.trim() === '') return
    const before = await db.parties.count()
    const party = await ensureParty(db, name)
    setName('')
    panelState.setState({ text: '' })
    workspace.getState().setActiveParty(party.id)
    const isNew = (await db.parties.count()) > before
    announce(isNew ? `New party: ${party.name}` : `There is a party of that name: ${party.name}`)
  }
  return (
    <form
      className={s.new}
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <TextField
        ref={field}
        label="Name of a new party"
        hideLabel
        placeholder="New party"
        maxLength={LONGEST_NAME}
        value={name}
        onChange={setName}
      />
      <Button type="submit" icon={<Plus />}>
        Create
      </Button>
    </form>
  )
}
