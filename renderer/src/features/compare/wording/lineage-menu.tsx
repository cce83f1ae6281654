import { ChevronDown } from 'lucide-react'
import type { Source } from '../../../../../shared/project/source.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'
import { useDb } from '../../../data/context.ts'
import { stepDerive } from '../../../data/derivation-steps.ts'
import { stepApart, stepTogether, type SaidStep } from '../../../data/lineage-steps.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { offerUndo } from '../../../ui/offer-undo.ts'

type LineageMenuProps = { readonly a: Source; readonly b: Source }

/** Says that two sources go back to one report, that one has it from the other, or that neither is so. */
export function LineageMenu({ a, b }: LineageMenuProps) {
  const db = useDb()
  const [one, other] = [a, b].map(({ meta }) => `“${shortened(meta.title.value, MOST)}”`)
  const run = (step: Promise<SaidStep>) => void step.then(({ said, step: done }) => offerUndo(said, done))
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" variant="ghost">
          Same lineage …
          <ChevronDown aria-hidden="true" />
        </Button>
      }
      items={[
        {
          kind: 'action',
          label: 'One lineage: both count as one source',
          onSelect: () => run(stepTogether(db, [a.id, b.id])),
        },
        {
          kind: 'action',
          label: `${other ?? ''} has it from ${one ?? ''}`,
          onSelect: () => run(stepDerive(db, b.id, a.id)),
        },
        {
          kind: 'action',
          label: `${one ?? ''} has it from ${other ?? ''}`,
          onSelect: () => run(stepDerive(db, a.id, b.id)),
        },
        { kind: 'separator' },
        {
          kind: 'action',
          label: 'Not the same: do not ask again',
          onSelect: () => run(stepApart(db, a.id, b.id)),
        },
      ]}
    />
  )
}

const MOST = 32
