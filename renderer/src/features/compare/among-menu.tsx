import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plural } from '../../ui/format.ts'
import { Menu } from '../../ui/menu.tsx'
import { SourcePicks } from '../../ui/source-picks.tsx'
import { compareState } from './compare-state.ts'
import type { Compared } from './use-compared.ts'

/** Chooses which sources are set against each other. */
export function AmongMenu({ compared }: { readonly compared: Compared }) {
  const { by, all, open, sources } = compared
  const [choosing, setChoosing] = useState(false)
  const isChosen = typeof by !== 'string'
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button size="small">
            {isChosen ? 'Chosen sources' : by === 'all' ? 'All sources' : 'Open sources'}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
        items={[
          {
            kind: 'choice',
            label: `Open sources (${open.length})`,
            checked: by === 'open',
            disabled: open.length < 2,
            onSelect: () => compareState.setState({ among: 'open' }),
          },
          {
            kind: 'choice',
            label: `All sources (${all.length})`,
            checked: by === 'all',
            onSelect: () => compareState.setState({ among: 'all' }),
          },
          {
            kind: 'choice',
            label: isChosen ? `Chosen sources (${sources.length}) …` : 'Choose sources …',
            checked: isChosen,
            onSelect: () => setChoosing(true),
          },
        ]}
      />
      {choosing ? <ChooseSources compared={compared} onClose={() => setChoosing(false)} /> : null}
    </>
  )
}

type ChooseSourcesProps = { readonly compared: Compared; readonly onClose: () => void }

function ChooseSources({ compared: { all, ids }, onClose }: ChooseSourcesProps) {
  const [chosen, setChosen] = useState<ReadonlySet<SourceId>>(() => new Set(ids))
  const still = all.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const compare = () => {
    compareState.setState({ among: still })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Choose sources"
      description="It takes two at least. Drafts and what lies in the bin are never compared."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={still.length < 2} onClick={compare}>
            {`Compare ${still.length < 2 ? 'sources' : plural(still.length, 'source')}`}
          </Button>
        </>
      }
    >
      <SourcePicks label="Sources to compare" sources={all} chosen={chosen} onChange={setChosen} />
    </Dialog>
  )
}
