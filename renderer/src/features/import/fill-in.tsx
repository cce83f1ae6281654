import { useState, type FormEvent } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import { useDb } from '../../data/context.ts'
import { changeMetaOfAll } from '../../data/fill-in.ts'
import { parseMetaText, type MetaProblem } from '../../data/meta-text.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/format.ts'
import { META_PROBLEMS } from '../../ui/meta-problems.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import s from './report.module.css'

const FIELDS = [
  { value: 'published', label: 'Date' },
  { value: 'publisher', label: 'Publisher' },
  { value: 'authors', label: 'Byline' },
] as const
type FillKey = (typeof FIELDS)[number]['value']

/** Sets the date, publisher or byline of all ticked sources; one step, which can be taken back as one. */
export function FillIn({ sourceIds }: { readonly sourceIds: readonly SourceId[] }) {
  const db = useDb()
  const [key, setKey] = useState<FillKey>('published')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<MetaProblem | null>(null)

  const fill = async (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseMetaText(key, text)
    if (!parsed.ok) return setProblem(parsed.error)
    const { value } = parsed
    if (value === null || sourceIds.length === 0) return undefined
    const step = await withUndo(db, (onRecorded) => changeMetaOfAll(db, sourceIds, key, value, onRecorded))
    setText('')
    return offerUndo(`Filled in for ${plural(sourceIds.length, 'source')}.`, step)
  }
  return (
    <form className={s.fill} aria-label="Fill in for several" onSubmit={(event) => void fill(event)}>
      <Select label="What" value={key} onChange={setKey} options={FIELDS} />
      <TextField
        label="Value for all ticked sources"
        value={text}
        onChange={(next) => {
          setText(next)
          setProblem(null)
        }}
        autoComplete="off"
        error={problem === null ? null : META_PROBLEMS[problem]}
      />
      <Button type="submit" disabled={sourceIds.length === 0 || text.trim() === ''}>
        Fill in for {plural(sourceIds.length, 'source')}
      </Button>
    </form>
  )
}
