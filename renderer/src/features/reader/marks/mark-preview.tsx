import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { quotationOf } from '../../../../../shared/project/quotation.ts'
import { useLive } from '../../../data/context.ts'
import { linksOf } from '../../../data/links.ts'
import { awaitingParts } from '../../../data/review.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ColourDot } from '../../../ui/colour-dot.tsx'
import { Floating } from '../../../ui/floating.tsx'
import { plural } from '../../../ui/format.ts'
import s from './mark-preview.module.css'
import type { PreviewControl, Previewed } from './use-preview.ts'

type MarkPreviewProps = {
  readonly id: string
  readonly previewed: Previewed<Annotation>
  readonly language: string | null
  readonly control: PreviewControl<Annotation>
}

/** The card of an annotation for a look, beside its mark in the margin: nothing in it takes the focus. */
export function MarkPreview({
  id,
  previewed: { item: annotation, mark },
  language,
  control,
}: MarkPreviewProps) {
  const { colour, note } = annotation
  const belongings = useBelongings(annotation)
  return (
    <Floating
      passage={mark}
      id={id}
      role="tooltip"
      className={s.card}
      onPointerEnter={control.stay}
      onPointerLeave={control.leave}
    >
      <p
        className={s.words}
        style={{ borderColor: `var(--mark-${colour})` }}
        lang={language ?? ''}
        dir="auto"
      >
        {quotationOf(annotation).replace(/\s+/g, ' ')}
      </p>
      {note === '' ? null : (
        <p className={s.note} dir="auto">
          {note}
        </p>
      )}
      <p className={s.facts}>
        <span className={s.colour}>
          <ColourDot colour={colour} />
          {colour}
        </span>
        {belongings.codes.map(({ id: codeId, name, colour: codeColour }) => (
          <Chip key={codeId} name={name} icon={<ColourDot colour={codeColour} />}>
            {name}
          </Chip>
        ))}
        {belongings.claims === 0 ? null : <span>in {plural(belongings.claims, 'claim')}</span>}
        {belongings.links === 0 ? null : <span>{plural(belongings.links, 'link')}</span>}
        {awaitingParts(annotation).length > 0 ? <span>waits for review</span> : null}
      </p>
    </Floating>
  )
}

/** What an annotation is tied to. Empty until it is read, so that the card is there at once. */
function useBelongings({ id, codeIds }: Annotation) {
  const belongings = useLive(
    async (db) => {
      const [codes, claims, links] = await Promise.all([
        db.codes.bulkGet([...codeIds]),
        db.evidence.where('annotationId').equals(id).count(),
        linksOf(db, id),
      ])
      return { codes: codes.filter((code) => code !== undefined), claims, links: links.length }
    },
    [id, codeIds],
  )
  return belongings ?? NOTHING
}

const NOTHING = { codes: [], claims: 0, links: 0 }
