import { FlaskConical } from 'lucide-react'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { useDb, useLive } from '../../data/context.ts'
import { stepDissolve, stepTakeOut } from '../../data/lineage-steps.ts'
import { noteLineage, renameLineage } from '../../data/lineages.ts'
import { useDraft } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { formatPartialDate } from '../../ui/format.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { answerHere, askWhatIf, readSource } from './actions.ts'
import { lineageInFull } from './queries.ts'
import s from './source-details.module.css'

/** The lineage a source is in, with its members; nothing where it is in none. */
export function LineageSection({ sourceId }: { readonly sourceId: SourceId }) {
  const found = useLive((db) => lineageInFull(db, sourceId), [sourceId])
  if (found === undefined || found === null) return null
  return <LineageFields key={found.lineage.id} {...found} sourceId={sourceId} />
}

type LineageFieldsProps = {
  readonly lineage: Lineage
  readonly members: readonly Source[]
  readonly sourceId: SourceId
}

function LineageFields({ lineage, members, sourceId }: LineageFieldsProps) {
  const db = useDb()
  const name = useDraft(lineage.name, (text) =>
    text.trim() === '' ? null : renameLineage(db, lineage.id, text.trim()),
  )
  const note = useDraft(lineage.note, (text) => noteLineage(db, lineage.id, text))
  return (
    <section className={s.lineage} aria-label="Lineage">
      <div className={s.headingRow}>
        <h3 className={s.heading}>Lineage</h3>
        <span className={s.answers}>
          <Button
            size="small"
            icon={<FlaskConical />}
            onClick={() => askWhatIf({ kind: 'lineages', id: lineage.id })}
          >
            What if it were wrong?
          </Button>
          <Button size="small" onClick={(event) => void answerHere(event, stepDissolve(db, lineage))}>
            Dissolve lineage
          </Button>
        </span>
      </div>
      <p className={s.muted}>These sources go back to one report, and count once as evidence.</p>
      <TextField
        label="Name of the lineage"
        value={name.text}
        onChange={name.change}
        onBlur={() => name.text.trim() === '' && name.discard()}
        maxLength={200}
        dir="auto"
        autoComplete="off"
        error={name.text.trim() === '' ? 'A lineage needs a name; the old one is kept.' : null}
      />
      <ul className={s.members} aria-label="Sources of the lineage">
        {members.map((member) => (
          <Member key={member.id} source={member} isThis={member.id === sourceId} />
        ))}
      </ul>
      <TextArea
        label="Note on the lineage"
        prose
        maxLength={100_000}
        placeholder="Who printed whom, and how you know …"
        value={note.text}
        onChange={note.change}
      />
    </section>
  )
}

function Member({ source, isThis }: { readonly source: Source; readonly isThis: boolean }) {
  const db = useDb()
  const { title, publisher, published } = source.meta
  const facts = [
    publisher?.value,
    published === null ? 'undated' : formatPartialDate(published.value),
    isThis ? 'this source' : null,
    source.deletedAt === null ? null : 'in the bin, does not count',
  ]
  return (
    <li>
      {isThis || source.deletedAt !== null ? (
        <span dir="auto">{title.value}</span>
      ) : (
        <Button
          variant="ghost"
          size="small"
          aria-label={`Open ${title.value}`}
          onClick={() => readSource(source.id)}
        >
          <span dir="auto">{title.value}</span>
        </Button>
      )}
      <span className={s.from}>{facts.filter(Boolean).join(' · ')}</span>
      <Button
        size="small"
        aria-label={`Take out ${title.value}`}
        onClick={(event) => void answerHere(event, stepTakeOut(db, source.id, title.value))}
      >
        Take out
      </Button>
    </li>
  )
}
