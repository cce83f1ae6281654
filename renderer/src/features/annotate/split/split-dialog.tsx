import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Code } from '../../../../../shared/project/annotation.ts'
import { useDb, useLive } from '../../../data/context.ts'
import { splitCode } from '../../../data/split-code.ts'
import { withUndo } from '../../../data/undo-offer.ts'
import { say, useSay } from '../../../state/wording.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { formatNumber, plural } from '../../../ui/format.ts'
import { offerUndo } from '../../../ui/offer-undo.ts'
import { SegmentedRadio } from '../../../ui/radio-group.tsx'
import { Checkbox } from '../../../ui/toggle.tsx'
import { groupRows } from '../grouped.ts'
import { panelState } from '../panel-state.ts'
import { loadPassages } from '../queries.ts'
import { SplitList } from './split-list.tsx'
import { MOST_TARGETS, nameProblems, splitItems, type Given } from './split-plan.ts'
import { SplitTargets } from './split-targets.tsx'
import s from './split-dialog.module.css'

type SplitDialogProps = { readonly code: Code; readonly codes: readonly Code[]; readonly onClose: () => void }

/** Goes through all that a code is on and gives each to one of several others, or leaves it. */
export function SplitDialog({ code, codes, onClose }: SplitDialogProps) {
  const db = useDb()
  const speak = useSay()
  const [names, setNames] = useState<readonly string[]>(['', ''])
  const [given, setGiven] = useState<Given>(new Map())
  const [place, setPlace] = useState<'inside' | 'beside'>('beside')
  const [deleteEmpty, setDeleteEmpty] = useState(false)
  const passages = useLive((base) => loadPassages(base, [code.id]), [code.id])
  const claims = useLive((base) => base.claims.where('codeIds').equals(code.id).toArray(), [code.id])
  const items = useMemo(() => {
    const rows = groupRows(passages ?? []).flatMap((entry) =>
      entry.kind === 'annotation' ? [entry.row] : [],
    )
    return splitItems(rows, claims ?? [])
  }, [passages, claims])
  const problems = nameProblems(names, code.name, given)
  const ids = new Set<string>(items.map(({ id }) => id))
  const moving = [...given].filter(([id, number]) => number > 0 && ids.has(id))
  const run = async () => {
    onClose()
    const to = (number: number) => (names[number - 1] ?? '').replace(/\s+/g, ' ').trim()
    const wanted = new Map(moving.map(([id, number]) => [id, to(number)] as const))
    const split = { code: code.id, given: wanted, place, deleteEmpty }
    const done = await withUndo(db, (recorded) => splitCode(db, split, recorded))
    if (done.value === null) return
    offerUndo(say`Code “${code.name}” split`, done, {
      description: say`${plural(done.value.moved, 'passage or claim', 'passages and claims')} went to other codes.`,
      after: () => panelState.setState({ code: code.id }),
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={speak('Split into several codes')}
      description={speak`Name the codes that take over from “${code.name}”, then go through what it is on: the digits give each to a code, 0 lets it stay.`}
      size="large"
      footer={
        <>
          <span className={s.counts} aria-live="polite">
            {`${formatNumber(moving.length)} of ${formatNumber(items.length)} go, ${formatNumber(items.length - moving.length)} stay`}
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={moving.length === 0 || problems.some((problem) => problem !== null)}
            onClick={() => void run()}
          >
            Split
          </Button>
        </>
      }
    >
      <div className={s.body}>
        <SplitTargets
          codes={codes}
          names={names}
          problems={problems}
          given={given}
          onChange={(index, name) => setNames(names.with(index, name))}
        />
        <Button
          size="small"
          icon={<Plus />}
          disabled={names.length >= MOST_TARGETS}
          onClick={() => setNames([...names, ''])}
        >
          {speak('One more code')}
        </Button>
        <SplitList
          items={items}
          names={names}
          given={given}
          onGive={(id, number) => setGiven((last) => new Map(last).set(id, number))}
        />
        <div className={s.options}>
          <SegmentedRadio
            label={speak('New codes stand')}
            value={place}
            options={[
              { value: 'beside', label: speak('New codes beside it') },
              { value: 'inside', label: speak('New codes in it') },
            ]}
            onChange={setPlace}
          />
          <Checkbox
            label={speak('Delete the code once nothing has it')}
            checked={deleteEmpty}
            onChange={setDeleteEmpty}
          />
        </div>
      </div>
    </Dialog>
  )
}
