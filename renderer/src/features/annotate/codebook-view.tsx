import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ensureCode } from '../../data/codes.ts'
import { useDb, useLive } from '../../data/context.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { useSay } from '../../state/wording.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { plural } from '../../ui/format.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ViewHeader } from '../../ui/view.tsx'
import { CodeDetails } from './code-details.tsx'
import { CodeTree } from './code-tree.tsx'
import type { CodeUse } from './codebook-rows.ts'
import s from './codebook-view.module.css'
import { panelState, usePanelState } from './panel-state.ts'
import { loadCodebook } from './queries.ts'
import { RetrieveView, type ShowClaim } from './retrieve/retrieve-view.tsx'
import { useQueryRows } from './retrieve/use-retrieval.ts'
import { ExchangeMenu } from './exchange/exchange-menu.tsx'
import { TablesView } from './tables/tables-view.tsx'

type CodebookViewProps = { readonly showClaim: ShowClaim }

/** The view *Codebook*: the codes, the passages a query finds, and how often codes are used where. */
export function CodebookView({ showClaim }: CodebookViewProps) {
  const say = useSay()
  const rows = useLive(loadCodebook, [])
  const tab = usePanelState((state) => state.codebookTab)
  const wanted = useWorkspace((state) => state.wantedCode)
  useEffect(() => {
    if (wanted === null) return
    panelState.setState({ code: wanted, codebookTab: 'codes' })
    workspace.getState().codeShown()
  }, [wanted])
  if (rows === undefined) return null
  return (
    <div className={s.view}>
      <ViewHeader title={say('Codebook')} count={say(plural(rows.length, 'code'))}>
        <ExchangeMenu rows={rows} />
      </ViewHeader>
      <div className={s.tabs}>
        <Tabs
          label={say('Codebook')}
          value={tab}
          onChange={(codebookTab) => panelState.setState({ codebookTab })}
          tabs={[
            { value: 'codes', label: say('Codes'), panel: <Codes rows={rows} /> },
            { value: 'passages', label: 'Find passages', panel: <Retrieval showClaim={showClaim} /> },
            { value: 'tables', label: 'Tables', panel: <Tabled /> },
          ]}
        />
      </div>
    </div>
  )
}

function Retrieval({ showClaim }: CodebookViewProps) {
  const rows = useQueryRows()
  return rows === undefined ? null : <RetrieveView rows={rows} showClaim={showClaim} />
}

function Tabled() {
  const rows = useQueryRows()
  return rows === undefined ? null : <TablesView rows={rows} />
}

/** The tree of codes, and what is known and marked under the chosen one. */
function Codes({ rows }: { readonly rows: readonly CodeUse[] }) {
  const say = useSay()
  const chosenId = usePanelState((state) => state.code)
  const chosen = rows.find(({ code }) => code.id === chosenId) ?? rows[0]
  return (
    <div className={s.codes}>
      <section className={s.side} aria-label={say('Codebook')}>
        <NewCode />
        {chosen === undefined ? null : <CodeTree rows={rows} chosen={chosen.code.id} />}
      </section>
      {chosen === undefined ? (
        <EmptyState title={say('No codes yet')}>
          {say(
            'Codes are terms you mark passages with, to find them together again. Make one here, or select words in a source and press T.',
          )}
        </EmptyState>
      ) : (
        <CodeDetails key={chosen.code.id} use={chosen} rows={rows} />
      )}
    </div>
  )
}

function NewCode() {
  const db = useDb()
  const say = useSay()
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
        label={say('Name of a new code')}
        hideLabel
        placeholder={say('New code')}
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
