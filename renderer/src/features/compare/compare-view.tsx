import { Settings2 } from 'lucide-react'
import { workspace } from '../../state/workspace.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { plural } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { View, ViewHeader } from '../../ui/view.tsx'
import type { ShowClaim } from './actions.ts'
import { AmongMenu } from './among-menu.tsx'
import { CompareNotes } from './compare-notes.tsx'
import { compareState, useCompareState } from './compare-state.ts'
import { DiscrepanciesTab } from './discrepancies/discrepancies-tab.tsx'
import { DossierTab } from './dossier/dossier-tab.tsx'
import { FactsTab } from './facts/facts-tab.tsx'
import { QuotationsTab } from './quotations/quotations-tab.tsx'
import { useCompared } from './use-compared.ts'
import { WordingTab } from './wording/wording-tab.tsx'

/** The view *Compare*: what sources agree on, where they differ, and what they share word for word. */
export function CompareView({ showClaim }: { readonly showClaim: ShowClaim }) {
  const compared = useCompared()
  const tab = useCompareState((state) => state.tab)
  if (compared === undefined) return null
  const { sources, total } = compared
  return (
    <View
      header={
        <ViewHeader
          title="Compare"
          count={sources.length === total ? plural(total, 'source') : `${sources.length} of ${total} sources`}
        >
          {total < 2 ? null : <AmongMenu compared={compared} />}
          <IconButton
            size="small"
            label="Settings of comparing"
            icon={<Settings2 />}
            onClick={() => workspace.getState().openDialog({ kind: 'settings', at: 'comparing' })}
          />
        </ViewHeader>
      }
    >
      {sources.length < 2 ? (
        <EmptyState title={total < 2 ? 'There is nothing to compare yet' : 'It takes two sources at least'}>
          {total < 2
            ? 'It takes two sources at least. Import them, or open several beside each other in Read.'
            : 'Choose more of them at the top right, or all.'}
        </EmptyState>
      ) : (
        <>
          <CompareNotes sources={sources} />
          <Tabs
            label="What is compared"
            value={tab}
            onChange={(next) => compareState.setState({ tab: next })}
            tabs={[
              {
                value: 'discrepancies',
                label: 'Differences',
                panel: <DiscrepanciesTab compared={compared} showClaim={showClaim} />,
              },
              { value: 'wording', label: 'Shared wording', panel: <WordingTab compared={compared} /> },
              { value: 'quotations', label: 'Quotations', panel: <QuotationsTab compared={compared} /> },
              { value: 'facts', label: 'Facts', panel: <FactsTab compared={compared} /> },
              { value: 'dossier', label: 'Dossier', panel: <DossierTab compared={compared} /> },
            ]}
          />
        </>
      )}
    </View>
  )
}
