import { useId, useState } from 'react'
import type { Code } from '../../../../../shared/project/annotation.ts'
import { codeAll, type Codables } from '../../../data/bulk-codes.ts'
import { useDb } from '../../../data/context.ts'
import { withUndo } from '../../../data/undo-offer.ts'
import { say, useSay } from '../../../state/wording.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { plural } from '../../../ui/format.ts'
import { offerUndo } from '../../../ui/offer-undo.ts'
import { SegmentedRadio } from '../../../ui/radio-group.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast-store.ts'
import s from '../code-details.module.css'

type CodeFoundProps = {
  readonly codes: readonly Code[]
  readonly chosen: Codables
  /** The name of the button that opens it. */
  readonly title: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Puts one code on all that was found or ticked, or takes it off. */
export function CodeFoundDialog({ codes, chosen, title, open, onOpenChange }: CodeFoundProps) {
  const db = useDb()
  const speak = useSay()
  const list = useId()
  const [name, setName] = useState('')
  const [how, setHow] = useState<'add' | 'remove'>('add')
  const count = chosen.annotationIds.length + chosen.claimIds.length
  const wanted = name.replace(/\s+/g, ' ').trim()
  const known = codes.some((code) => code.name.toLowerCase() === wanted.toLowerCase())
  const run = async () => {
    onOpenChange(false)
    setName('')
    const done = await withUndo(db, (recorded) => codeAll(db, chosen, wanted, how, recorded))
    const changed = plural(done.value, 'passage or claim', 'passages and claims')
    if (done.value === 0) toast.show({ title: say`Nothing to change: all had it so already.` })
    else
      offerUndo(
        how === 'add' ? say`Code “${wanted}” put on ${changed}` : say`Code “${wanted}” taken off ${changed}`,
        done,
      )
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={speak`For ${plural(count, 'passage or claim', 'passages and claims')}, in one step.`}
      size="small"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            variant="primary"
            disabled={wanted === '' || (how === 'remove' && !known)}
            onClick={() => void run()}
          >
            {how === 'add' ? 'Add' : 'Remove'}
          </Button>
        </>
      }
    >
      <div className={s.fields}>
        <TextField
          label={speak('Name of the code')}
          description={
            wanted === '' || known
              ? undefined
              : how === 'add'
                ? speak('A new code.')
                : speak('There is no code of this name.')
          }
          list={list}
          maxLength={200}
          value={name}
          onChange={setName}
        />
        <datalist id={list}>
          {codes.map((code) => (
            <option key={code.id}>{code.name}</option>
          ))}
        </datalist>
        <SegmentedRadio
          label="What to do"
          value={how}
          options={[
            { value: 'add', label: 'Add to all' },
            { value: 'remove', label: 'Remove from all' },
          ]}
          onChange={setHow}
        />
      </div>
    </Dialog>
  )
}
