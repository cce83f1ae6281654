import { Tag, Tags } from 'lucide-react'
import type { Wording } from '../../../../shared/wording.ts'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import s from './settings-dialog.module.css'

const OPTIONS = [
  { value: 'codes', label: 'Codes', icon: <Tags /> },
  { value: 'tags', label: 'Tags', icon: <Tag /> },
] as const

type WordingChoiceProps = { readonly value: Wording; readonly onChange: (wording: Wording) => void }

/** What the terms are called that passages are marked with: research says codes, newsrooms say tags. */
export function WordingChoice({ value, onChange }: WordingChoiceProps) {
  return (
    <div className={s.row}>
      <span aria-hidden="true">Terms for passages</span>
      <SegmentedRadio label="Terms for passages" value={value} options={OPTIONS} onChange={onChange} />
    </div>
  )
}
