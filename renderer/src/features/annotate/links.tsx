import { Link2, X } from 'lucide-react'
import type { AnnotationId } from '../../../../shared/ids.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { useDb, useLive } from '../../data/context.ts'
import { removeLink, setLinkNote, setRelation } from '../../data/links.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { useDraft } from '../../data/use-draft.ts'
import { plural } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { offerUndo } from '../../ui/offer-undo.ts'
import { Select } from '../../ui/select.tsx'
import { sourceLine } from '../../ui/source-line.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { reveal } from './actions.ts'
import s from './links.module.css'
import { loadTies, type Tie } from './queries.ts'
import { beginning } from './quotation-words.ts'
import { relationOptions } from './relation-words.ts'

type LinksProps = { readonly id: AnnotationId }

/** The passages an annotation is linked with, whichever end it is, as ways to them. */
export function Links({ id }: LinksProps) {
  const ties = useLive((db) => loadTies(db, id), [id])
  if (ties === undefined || ties.length === 0) return null
  return (
    <ul className={s.list} aria-label="Links">
      {ties.map((tie) => (
        <li key={tie.link.id} className={s.link}>
          <TieItem tie={tie} />
        </li>
      ))}
    </ul>
  )
}

/** How many links an annotation has; nothing if it has none. */
export function LinkCount({ id }: LinksProps) {
  const count = useLive(async (db) => (await loadTies(db, id)).length, [id])
  if (count === undefined || count === 0) return null
  return (
    <p className={s.count}>
      <Link2 aria-hidden="true" />
      {plural(count, 'link')}
    </p>
  )
}

function TieItem({ tie: { link, outgoing, other, source } }: { readonly tie: Tie }) {
  const db = useDb()
  const { text, change } = useDraft(link.note, (note) => setLinkNote(db, link.id, note))
  const remove = async () => {
    offerUndo('Link removed', await withUndo(db, (recorded) => removeLink(db, link.id, recorded)))
  }
  return (
    <>
      <div className={s.head}>
        <Select
          label="Relation"
          hideLabel
          size="small"
          value={link.relation}
          options={relationOptions(outgoing)}
          onChange={(relation) => void setRelation(db, link.id, relation)}
        />
        <IconButton size="small" label="Remove link" icon={<X />} onClick={() => void remove()} />
      </div>
      <button
        type="button"
        className={s.follow}
        style={{ borderColor: `var(--mark-${other.colour})` }}
        title="Follow the link"
        onClick={() => reveal(other, true)}
      >
        <q className={s.words}>{beginning(quotationOf(other), MOST_WORDS)}</q>
        <span className={s.source}>{sourceLine(source.meta)}</span>
      </button>
      <TextArea
        quiet
        hideLabel
        label="Note on link"
        placeholder="Note on link"
        rows={1}
        maxLength={LONGEST_PROSE}
        value={text}
        onChange={change}
      />
    </>
  )
}

/** Enough of the other passage to know it by, in characters. */
const MOST_WORDS = 120
