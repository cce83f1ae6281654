import { useState } from 'react'
import type { VersionId } from '../../../../shared/ids.ts'
import { useLive } from '../../data/context.ts'
import { useCommand } from '../../state/commands.ts'
import { activeSource, useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { Comparison } from './comparison.tsx'
import { loadHistory, type History } from './queries.ts'
import { VersionTable } from './version-table.tsx'
import s from './versions-dialog.module.css'

/** The versions of a source, and what changed between any two of them. */
export function VersionsDialog() {
  const sourceId = useWorkspace(({ dialog }) => (dialog?.kind === 'versions' ? dialog.sourceId : null))
  const close = useWorkspace((state) => state.closeDialog)
  const read = useWorkspace(activeSource)
  const history = useLive((db) => (sourceId === null ? null : loadHistory(db, sourceId)), [sourceId])
  useCommand(
    'source.versions',
    () => {
      if (read !== null) workspace.getState().openDialog({ kind: 'versions', sourceId: read })
    },
    read !== null,
  )
  const shown = history?.source.id === sourceId ? history : null
  return (
    <Dialog
      open={sourceId !== null && shown !== null}
      onOpenChange={close}
      title="Versions"
      description={shown?.source.meta.title.value ?? ''}
      size="full"
      footer={
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      }
    >
      {shown === null ? null : <Versions key={shown.source.id} history={shown} />}
    </Dialog>
  )
}

function Versions({ history: { source, versions } }: { readonly history: History }) {
  const [chosen, setChosen] = useState<{ readonly from: VersionId | null; readonly to: VersionId | null }>({
    from: null,
    to: null,
  })
  const has = (id: VersionId | null) => versions.some((version) => version.id === id)
  const to = has(chosen.to) ? chosen.to : source.currentVersionId
  const from = has(chosen.from) ? chosen.from : (versions.find(({ id }) => id !== to)?.id ?? null)
  const options = versions.map(({ id, number }) => ({ value: id, label: `Version ${number}` }))
  return (
    <div className={s.versions}>
      <VersionTable versions={versions} current={source.currentVersionId} />
      {from === null || to === null ? (
        <EmptyState title="There is one version so far">
          Import a changed file of this source, and it is offered as its next version.
        </EmptyState>
      ) : (
        <>
          <div className={s.choice}>
            <Select
              label="From"
              value={from}
              options={options}
              onChange={(id) => setChosen({ from: id, to })}
            />
            <Select label="To" value={to} options={options} onChange={(id) => setChosen({ from, to: id })} />
          </div>
          {from === to ? (
            <EmptyState title="These are the same version" />
          ) : (
            <Comparison key={`${from} ${to}`} source={source} from={from} to={to} />
          )}
        </>
      )}
    </div>
  )
}
