import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ensureCode } from '../../data/codes.ts'
import { useDb, useLive } from '../../data/context.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { plural } from '../../ui/format.ts'
import { TextField } from '../../ui/text-field.tsx'
import { ViewHeader } from '../../ui/view.tsx'
import { CodeDetails } from './code-details.tsx'
import { CodeTree } from './code-tree.tsx'
import s from './codebook-view.module.css'
import { panelState, usePanelState } from './panel-state.ts'
import { loadCodebook } from './queries.ts'

/** The view *Codebook*: the codes with their counts, and what is known and marked under the chosen one. */
export function CodebookView() {
  const rows = useLive(loadCodebook, [])
  const chosenId = usePanelState((state) => state.code)
  if (rows === undefined) return null
  const chosen = rows.find(({ code }) => code.id === chosenId) ?? rows[0]
  return (
    <div className={s.view}>
      <section className={s.side} aria-label="Codebook">
        <ViewHeader title="Codebook" count={plural(rows.length, 'code')} />
        <NewCode />
        {chosen === undefined ? null : <CodeTree rows={rows} chosen={chosen.code.id} />}
      </section>
      {chosen === undefined ? (
        <EmptyState title="No codes yet">
          Codes are terms you mark passages with, to find them together again. Make one here, or select words
          in a source and press T.
        </EmptyState>
      ) : (
        <CodeDetails key={chosen.code.id} use={chosen} rows={rows} />
      )}
    </div>
  )
}

function NewCode() {
  const db = useDb()
  const [name, setName] = useState('')
  const create = async () => {
    if (name.trim() === '') return
    const code = await ensureCode(db, name.replace(/\s+/g, ' '))
    setName('')
    panelState.setState({ code: code.id })
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
        label="Name of a new code"
        hideLabel
        placeholder="New code"
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <Button type="submit" icon={<Plus />}>
        Create
      </Button>
    </form>
  )
}
