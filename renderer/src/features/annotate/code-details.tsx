import { Trash2 } from 'lucide-react'
import type { Code } from '../../../../shared/project/annotation.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { changeCode, deleteCode } from '../../data/codes.ts'
import { useDb, useLive } from '../../data/context.ts'
import { useDraft } from '../../data/use-draft.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/format.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import s from './code-details.module.css'
import { ColourRadio } from './colour-radio.tsx'
import { entryKey, groupRows } from './grouped.ts'
import { PassageButton } from './passage-button.tsx'
import { loadCodes, loadPassages } from './queries.ts'

type CodeDetailsProps = { readonly code: Code; readonly count: number }

/** A code's own fields, and the passages it is on, source by source. */
export function CodeDetails({ code, count }: CodeDetailsProps) {
  const db = useDb()
  const codes = useLive(loadCodes, []) ?? []
  const name = useDraft(code.name, (typed) =>
    nameProblem(typed, code, codes) === null ? changeCode(db, code.id, 'name', typed) : null,
  )
  const description = useDraft(code.description, (typed) => changeCode(db, code.id, 'description', typed))
  const remove = async () => {
    const deleted = await withUndo(db, (recorded) => deleteCode(db, code.id, recorded))
    offerUndo(`Code “${code.name}” deleted`, deleted, {
      description: count === 0 ? undefined : 'Its passages stay highlighted.',
    })
  }
  return (
    <section className={s.details} aria-label={code.name}>
      <div className={s.fields}>
        <TextField
          label="Name"
          maxLength={200}
          value={name.text}
          error={nameProblem(name.text, code, codes)}
          onChange={name.change}
          onBlur={() => {
            // What may be stored is on its way already; only what may not be is given up.
            if (nameProblem(name.text, code, codes) !== null) name.discard()
          }}
        />
        <ColourRadio
          label="Colour"
          value={code.colour}
          onChange={(colour) => void changeCode(db, code.id, 'colour', colour)}
        />
        <TextArea
          label="Description"
          placeholder="When to use this code, and when not"
          maxLength={LONGEST_PROSE}
          value={description.text}
          onChange={description.change}
        />
        <div>
          <Button size="small" icon={<Trash2 />} onClick={() => void remove()}>
            Delete code
          </Button>
        </div>
      </div>
      <h2 className={s.heading}>{plural(count, 'passage')}</h2>
      <Passages code={code} />
    </section>
  )
}

function Passages({ code }: { readonly code: Code }) {
  const rows = useLive((db) => loadPassages(db, code.id), [code.id])
  if (rows === undefined) return null
  if (rows.length === 0)
    return <p className={s.empty}>No passage has this code yet. Select words in a source and press T.</p>
  return (
    <ul className={s.passages}>
      {groupRows(rows).map((entry) => (
        <li key={entryKey(entry)}>
          {entry.kind === 'source' ? (
            <h3 className={s.source}>{entry.source.meta.title.value}</h3>
          ) : (
            <PassageButton row={entry.row} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Why a name cannot be stored, or null. Two codes of one name could not be told apart. */
function nameProblem(typed: string, code: Code, codes: readonly Code[]): string | null {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return 'A code needs a name. The last one was kept.'
  const twin = codes.find(({ id, name }) => id !== code.id && name.toLowerCase() === wanted)
  return twin === undefined ? null : `There is a code “${twin.name}” already. The last name was kept.`
}
