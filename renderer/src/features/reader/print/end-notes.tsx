import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { quotationOf } from '../../../../../shared/project/quotation.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'
import s from './print.module.css'

/** Enough of a passage to know it by. */
const MOST_QUOTED = 120

type EndNotesProps = {
  readonly annotations: readonly Annotation[]
  /** Names of the codes by id. */
  readonly codes: ReadonlyMap<string, string>
}

/** The annotations of a printed text by the numbers they have in it: words, colour, codes and note. */
export function EndNotes({ annotations, codes }: EndNotesProps) {
  if (annotations.length === 0) return null
  return (
    <section className={s.notes}>
      <h2 className={s.heading}>Annotations</h2>
      <ol>
        {annotations.map((annotation) => (
          <EndNote key={annotation.id} annotation={annotation} codes={codes} />
        ))}
      </ol>
    </section>
  )
}

function EndNote({
  annotation,
  codes,
}: {
  readonly annotation: Annotation
  readonly codes: EndNotesProps['codes']
}) {
  const { colour, codeIds, note } = annotation
  const names = codeIds.flatMap((id) => codes.get(id) ?? [])
  return (
    <li>
      <q dir="auto">{shortened(quotationOf(annotation), MOST_QUOTED)}</q> ({colour}
      {names.length === 0 ? null : `; ${names.join(', ')}`})
      {note === '' ? null : (
        <p className={s.note} dir="auto">
          {note}
        </p>
      )}
    </li>
  )
}
