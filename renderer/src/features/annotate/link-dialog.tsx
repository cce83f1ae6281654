import { useState } from 'react'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import type { Relation } from '../../../../shared/project/link.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import type { Exhibit } from '../../data/claims.ts'
import { useDb, useLive } from '../../data/context.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Quotation } from '../../ui/quotation.tsx'
import { Select } from '../../ui/select.tsx'
import { sourceLine } from '../../ui/source-line.ts'
import { TextArea } from '../../ui/text-area.tsx'
import s from './link-dialog.module.css'
import { cancelLinking, finishLinking, passageOf } from './linking.ts'
import { relationOptions } from './relation-words.ts'

type LinkDialogProps = { readonly from: Exhibit | null; readonly to: Exhibit | null }

/** Asks what one passage does to the other, once both are known. */
export function LinkDialog({ from, to }: LinkDialogProps) {
  const db = useDb()
  const [relation, setRelation] = useState<Relation>('relates')
  const [note, setNote] = useState('')
  const clear = () => {
    setRelation('relates')
    setNote('')
  }
  const cancel = () => {
    clear()
    cancelLinking()
  }
  const link = () => {
    clear()
    void finishLinking(db, relation, note)
  }
  return (
    <Dialog
      open={from !== null && to !== null}
      onOpenChange={cancel}
      title="Link passages"
      size="small"
      footer={
        <>
          <Button onClick={cancel}>Cancel</Button>
          <Button variant="primary" onClick={link}>
            Link
          </Button>
        </>
      }
    >
      <div className={s.form}>
        {from === null ? null : <End end={from} />}
        <Select
          label="Relation"
          value={relation}
          options={relationOptions(true)}
          onChange={(next) => setRelation(next)}
        />
        {to === null ? null : <End end={to} />}
        <TextArea label="Note" value={note} maxLength={LONGEST_PROSE} onChange={setNote} />
      </div>
    </Dialog>
  )
}

function End({ end }: { readonly end: Exhibit }) {
  const passage = passageOf(end)
  const { sourceId } = passage
  const source = useLive((db) => db.sources.get(sourceId), [sourceId])
  const colour = end.kind === 'annotation' ? end.annotation.colour : end.colour
  return (
    <div>
      <Quotation
        text={quotationOf(passage)}
        tone={`var(--mark-${colour})`}
        language={source?.meta.language?.value}
      />
      <p className={s.source}>{source === undefined ? '' : sourceLine(source.meta)}</p>
    </div>
  )
}
