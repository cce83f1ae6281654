import { use } from 'react'
import type { Insert, Inserts } from '../../../../../shared/text/inserts.ts'
import { INSERT } from '../../../dom/inserts.ts'
import s from './inserts.module.css'
import { InsertsShown, type Shown } from './inserts-shown.ts'
import { Picture } from './picture.tsx'
import { RemovedParts } from './removed-parts.tsx'

/** The place before a block where inserts may stand; null where there are none. `columns`: between the rows of a table. */
export function insertSlot(inserts: Inserts, before: number, columns: number | null = null) {
  const here = inserts.get(before)
  return here === undefined ? null : <InsertSlot inserts={here} columns={columns} />
}

type InsertSlotProps = { readonly inserts: readonly Insert[]; readonly columns: number | null }

/**
 * Shows the inserts of one place, as far as the pane wants them. A direction of its own keeps them from deciding which way
 * the article is read.
 */
function InsertSlot({ inserts, columns }: InsertSlotProps) {
  const shown = use(InsertsShown)
  const wanted = inserts.filter(({ kind }) => (kind === 'picture' ? shown?.pictures : shown?.removed))
  if (shown === null || wanted.length === 0) return null
  const attributes = { [INSERT]: '', dir: 'ltr' }
  const content = wanted.map((insert, index) => (
    <ShownInsert key={`${insert.kind} ${index}`} insert={insert} shown={shown} />
  ))
  if (columns === null)
    return (
      <div {...attributes} className={s.slot}>
        {content}
      </div>
    )
  return (
    <tr {...attributes} className={s.slot}>
      <td colSpan={columns}>{content}</td>
    </tr>
  )
}

function ShownInsert({ insert, shown }: { readonly insert: Insert; readonly shown: Shown }) {
  if (insert.kind === 'removed') return <RemovedParts {...shown} parts={insert.parts} />
  const image = shown.text.images?.[insert.image]
  if (image === undefined) return null
  // With the removed parts its caption is shown among them.
  const caption = shown.removed ? undefined : shown.text.suppressed[insert.caption ?? -1]?.text
  return <Picture image={image} caption={caption} language={shown.language} />
}
