import type { SourceId } from '../../../../shared/ids.ts'
import { shareWords, useNearDuplicates } from '../../data/use-near-duplicates.ts'
import s from './report.module.css'

/** Says of an imported source that much of its text also stands in another one; nothing where it does not. */
export function SharedText({ sourceId }: { readonly sourceId: SourceId | null }) {
  const [nearest] = useNearDuplicates(sourceId)
  if (nearest === undefined) return null
  const title = nearest.source.meta.title.value
  return (
    <p className={s.outcome}>
      {nearest.shared >= nearest.back
        ? `Much of its text also stands in “${title}” (${shareWords(nearest.shared)}).`
        : `Much of “${title}” also stands in it (${shareWords(nearest.back)}).`}
    </p>
  )
}
