import { useState } from 'react'
import type { MetaKey, Source } from '../../../shared/project/source.ts'
import { useDb } from './context.ts'
import { metaText, parseMetaText, type MetaProblem } from './meta-text.ts'
import { changeMeta } from './sources.ts'
import { useDraft } from './use-draft.ts'

export type MetaDraft = {
  readonly text: string
  readonly change: (text: string) => void
  /** To be called when the field loses the focus: from then on it shows the stored form. */
  readonly leave: () => void
  /** Why the text is not stored; null when it is. */
  readonly problem: MetaProblem | null
}

/**
 * One metadata field as text that is stored while it is typed. What was typed stays as typed until the field is left,
 * also when it is stored in another form: `29 Mar 2019` is not turned into `2019-03-29` under the writer's hands.
 */
export function useMetaDraft(source: Source, key: MetaKey): MetaDraft {
  const db = useDb()
  const [typed, setTyped] = useState<string | null>(null)
  const stored = metaText(source.meta, key)
  const draft = useDraft(
    typed !== null && canonical(source, key, typed) === stored ? typed : stored,
    (text) => {
      const parsed = parseMetaText(key, text)
      if (!parsed.ok) return null
      setTyped(text)
      return changeMeta(db, source.id, key, parsed.value)
    },
  )
  const parsed = parseMetaText(key, draft.text)
  return {
    text: draft.text,
    change: draft.change,
    leave: () => setTyped(null),
    problem: parsed.ok ? null : parsed.error,
  }
}

function canonical(source: Source, key: MetaKey, text: string): string | null {
  const parsed = parseMetaText(key, text)
  if (!parsed.ok) return null
  const field = parsed.value === null ? null : { value: parsed.value, from: 'user', raw: null, others: [] }
  return metaText({ ...source.meta, [key]: field }, key)
}
