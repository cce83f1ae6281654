import { useMemo, useState } from 'react'
import type { ForeignCode } from '../../../../../shared/codes/exchange/foreign-code.ts'
import { planImport, type Planned } from '../../../../../shared/codes/exchange/plan-import.ts'
import type { Code } from '../../../../../shared/project/annotation.ts'
import { useDb } from '../../../data/context.ts'
import { importCodes } from '../../../data/import-codes.ts'
import { withUndo } from '../../../data/undo-offer.ts'
import { say, useSay } from '../../../state/wording.ts'
import { Button } from '../../../ui/button.tsx'
import { ColourDot } from '../../../ui/colour-dot.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { plural } from '../../../ui/format.ts'
import { offerUndo } from '../../../ui/offer-undo.ts'
import { SegmentedRadio } from '../../../ui/radio-group.tsx'
import { toast } from '../../../ui/toast-store.ts'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import s from './import-codes-dialog.module.css'

type ImportCodesProps = {
  readonly codes: readonly Code[]
  readonly foreign: readonly ForeignCode[]
  readonly onClose: () => void
}

/** Shows what importing a codebook would do to each of its codes, and does it in one step. */
export function ImportCodesDialog({ codes, foreign, onClose }: ImportCodesProps) {
  const db = useDb()
  const speak = useSay()
  const [update, setUpdate] = useState(false)
  const plan = useMemo(() => planImport(foreign, codes), [foreign, codes])
  const count = (kind: Planned['kind']) => plan.filter((planned) => planned.kind === kind).length
  const changed = count('changed')
  const isIdle = count('new') === 0 && (changed === 0 || !update)
  const run = async () => {
    onClose()
    const done = await withUndo(db, (recorded) => importCodes(db, foreign, update, recorded))
    const { made, changed: touched } = done.value
    if (made + touched === 0) toast.show({ title: say('Nothing was imported: all codes are there already.') })
    else
      offerUndo(say`${plural(made, 'code')} imported`, done, {
        description: touched === 0 ? undefined : say`${plural(touched, 'code')} changed.`,
      })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={speak('Import codebook')}
      description={speak(summary(plan))}
      size="large"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={isIdle} onClick={() => void run()}>
            Import
          </Button>
        </>
      }
    >
      <div className={s.body}>
        {changed === 0 ? null : (
          <SegmentedRadio
            label={speak('Codes you have that differ')}
            value={update ? 'file' : 'mine'}
            options={[
              { value: 'mine', label: 'Keep mine' },
              { value: 'file', label: 'Change to what the file says' },
            ]}
            onChange={(value) => setUpdate(value === 'file')}
          />
        )}
        <div className={s.list} style={{ blockSize: `min(${plan.length * 34 + 2}px, 50vh)` }}>
          <VirtualList
            label={speak('Codes in the file')}
            items={plan}
            getKey={({ code }) => JSON.stringify([code.path, code.id])}
            estimate={34}
            renderItem={(planned, focus) => (
              <div {...focus} className={s.row} data-kind={planned.kind}>
                <ColourDot colour={planned.code.colour ?? 'gray'} />
                <span className={s.name} dir="auto" style={{ paddingInlineStart: indentOf(planned) }}>
                  {planned.code.path.at(-1)}
                </span>
                <span className={s.what}>{speak(whatHappens(planned, update))}</span>
              </div>
            )}
          />
        </div>
      </div>
    </Dialog>
  )
}

const indentOf = ({ code }: Planned): string => `${Math.min(code.path.length - 1, 8) * 16}px`

function summary(plan: readonly Planned[]): string {
  const count = (kind: Planned['kind']) => plan.filter((planned) => planned.kind === kind).length
  const parts = [
    [count('new'), 'new'],
    [count('changed'), 'different from yours'],
    [count('same'), 'there already'],
    [count('skipped'), 'left out'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return `${plural(plan.length, say('code'))} in the file: ${said.join(', ')}.`
}

function whatHappens(planned: Planned, update: boolean): string {
  switch (planned.kind) {
    case 'new':
      return planned.name === planned.code.path.at(-1)
        ? 'New'
        : `New, as “${planned.name}”: names are used once`
    case 'same':
      return 'There already'
    case 'changed': {
      const fields = Object.keys(planned.change).join(', ')
      return update ? `Changes ${fields}` : `There already, with another ${fields}: yours is kept`
    }
    case 'skipped':
      return planned.why === 'twice'
        ? 'Left out: it is in the file twice'
        : 'Left out: it would stand too deep'
    default:
      return planned satisfies never
  }
}
