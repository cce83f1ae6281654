import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ensureCode } from '../../data/codes.ts'
import { useDb, useLive } from '../../data/context.ts'
import { Button } from '../../ui/button.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatNumber, plural } from '../../ui/format.ts'
import { TextField } from '../../ui/text-field.tsx'
import { CodeDetails } from './code-details.tsx'
import s from './codebook-view.module.css'
import { panelState, usePanelState } from './panel-state.ts'
import { loadCodebook } from './queries.ts'

/** The view *Codebook*: the codes with their counts, and what is known and marked under the chosen one. */
export function CodebookView() {
  const uses = useLive(loadCodebook, [])
  const chosenId = usePanelState((state) => state.code)
  if (uses === undefined) return null
  const chosen = uses.find(({ code }) => code.id === chosenId) ?? uses[0]
  return (
    <div className={s.view}>
      <section className={s.side} aria-label="Codes">
        <header className={s.header}>
          <h1 className={s.title}>Codebook</h1>
          <p className={s.count}>{plural(uses.length, 'code')}</p>
        </header>
        <NewCode />
        <ul className={s.list}>
          {uses.map(({ code, count }) => (
            <li key={code.id}>
              <button
                type="button"
                className={s.code}
                aria-current={code.id === chosen?.code.id ? 'true' : undefined}
                onClick={() => panelState.setState({ code: code.id })}
              >
                <ColourDot colour={code.colour} />
                <span className={s.name}>{code.name}</span>
                <span className={s.number} title={plural(count, 'passage')}>
                  {formatNumber(count)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {chosen === undefined ? (
        <EmptyState title="No codes yet">
          Codes are terms you mark passages with, to find them together again. Make one here, or select words
          in a source and press T.
        </EmptyState>
      ) : (
        <CodeDetails key={chosen.code.id} code={chosen.code} count={chosen.count} />
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
