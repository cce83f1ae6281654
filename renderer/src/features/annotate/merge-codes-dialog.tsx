import { useState } from 'react'
import type { CodeId } from '../../../../shared/ids.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import { useDb, useLive } from '../../data/context.ts'
import { mergeTargets, previewMerge, type MergePreview } from '../../data/merge-codes.ts'
import { Button } from '../../ui/button.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plural } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { merge } from './code-actions.ts'
import s from './code-details.module.css'
import type { CodeUse } from './codebook-rows.ts'
import { say } from '../../state/wording.ts'

type MergeDialogProps = {
  readonly code: Code
  readonly rows: readonly CodeUse[]
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Asks which code takes the place of this one, and says beforehand what that changes. */
export function MergeDialog({ code, rows, open, onOpenChange }: MergeDialogProps) {
  const db = useDb()
  const [wanted, setWanted] = useState<CodeId | null>(null)
  const targets = targetsInOrder(rows, code.id)
  const into = (targets.find((use) => use.code.id === wanted) ?? targets[0])?.code
  return (
    <Dialog
      open={open && into !== undefined}
      onOpenChange={onOpenChange}
      title={say('Merge into another code')}
      description={say`“${code.name}” is deleted, and the other code takes its place.`}
      size="small"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            variant="primary"
            onClick={() => {
              onOpenChange(false)
              if (into !== undefined) void merge(db, code, into)
            }}
          >
            Merge
          </Button>
        </>
      }
    >
      {into === undefined ? null : (
        <div className={s.fields}>
          <Select
            label="Merge into"
            value={into.id}
            options={targets.map((use) => ({
              value: use.code.id,
              label: [...use.wholes, use.code].map(({ name }) => name).join(' › '),
              icon: <ColourDot colour={use.code.colour} />,
            }))}
            onChange={setWanted}
          />
          <Preview from={code} into={into} />
        </div>
      )}
    </Dialog>
  )
}

function Preview({ from, into }: { readonly from: Code; readonly into: Code }) {
  const preview = useLive((db) => previewMerge(db, from.id, into.id), [from.id, into.id])
  return (
    <ul className={s.preview} aria-label="What changes" aria-live="polite">
      {preview === undefined ? null : changes(preview, into.name).map((line) => <li key={line}>{line}</li>)}
    </ul>
  )
}

/** What a merge changes, in sentences. */
function changes({ recoded, inBoth, parts, words }: MergePreview, into: string): readonly string[] {
  const first =
    recoded + inBoth === 0
      ? say('No passage has this code.')
      : `${plural(recoded, 'passage')} will get “${into}” in its place.`
  return [
    first,
    ...(inBoth === 0 ? [] : [`${plural(inBoth, 'passage')} with both will keep “${into}” alone.`]),
    ...(parts === 0 ? [] : [`${plural(parts, say('code'))} in it will move into “${into}”.`]),
    ...(words ? [`Its definition and memo will be added to the memo of “${into}”.`] : []),
  ]
}

/** What a code can be merged into, as the codebook is read. */
export function targetsInOrder(rows: readonly CodeUse[], id: CodeId): readonly CodeUse[] {
  const targets = mergeTargets(
    rows.map(({ code }) => code),
    id,
  )
  const ids = new Set(targets.map((code) => code.id))
  return rows.filter(({ code }) => ids.has(code.id))
}
