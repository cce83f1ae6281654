import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Derivation } from '../../../../shared/project/derivation.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { useDb, useLive } from '../../data/context.ts'
import { stepDerive, stepUnderive } from '../../data/derivation-steps.ts'
import { noteDerivation } from '../../data/derivations.ts'
import { useDraft } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { formatPartialDate } from '../../ui/format.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { answerHere, readSource, sayStep } from './actions.ts'
import { derivationsInFull, possibleOrigins, type Tie } from './queries.ts'
import { SourceChoice } from './source-choice.tsx'
import s from './source-details.module.css'

/** Where a source has what it says from, and who has it from there. */
export function DerivationSection({ source }: { readonly source: Source }) {
  const ties = useLive((db) => derivationsInFull(db, source.id), [source.id])
  if (ties === undefined) return null
  return (
    <section className={s.lineage} aria-label="Has it from">
      <h3 className={s.heading}>Has it from</h3>
      <p className={s.muted}>
        A source that only passes on what another said adds no origin of its own: as evidence both count once.
      </p>
      {ties.origins.length === 0 ? null : (
        <ul className={s.members} aria-label="It has it from">
          {ties.origins.map((tie) => (
            <OriginItem key={tie.derivation.id} tie={tie} />
          ))}
        </ul>
      )}
      <AddOrigin source={source} />
      {ties.derived.length === 0 ? null : (
        <>
          <h4 className={s.subheading}>Others have it from this one</h4>
          <ul className={s.members} aria-label="Others have it from this one">
            {ties.derived.map((tie) => (
              <li key={tie.derivation.id}>
                <TiedSource tie={tie} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function AddOrigin({ source }: { readonly source: Source }) {
  const db = useDb()
  const opener = useRef<HTMLButtonElement>(null)
  const [choosing, setChoosing] = useState(false)
  const sources = useLive((store) => (choosing ? possibleOrigins(store, source) : []), [choosing, source])
  const close = () => {
    setChoosing(false)
    opener.current?.focus()
  }
  return (
    <div className={s.answers}>
      <Button
        ref={opener}
        size="small"
        icon={<Plus />}
        aria-expanded={choosing}
        onClick={() => setChoosing(!choosing)}
      >
        Add a source it has it from
      </Button>
      {choosing && sources !== undefined ? (
        <SourceChoice
          label="Find the source it has it from"
          sources={sources}
          onCancel={close}
          onChoose={(origin) => {
            close()
            void sayStep(stepDerive(db, source.id, origin.id))
          }}
        />
      ) : null}
    </div>
  )
}

function OriginItem({ tie }: { readonly tie: Tie }) {
  const db = useDb()
  return (
    <li>
      <TiedSource tie={tie} />
      <Note derivation={tie.derivation} />
      <Button
        size="small"
        aria-label={`Remove ${tie.source.meta.title.value}`}
        onClick={(event) => void answerHere(event, stepUnderive(db, tie.derivation))}
      >
        Remove
      </Button>
    </li>
  )
}

function TiedSource({ tie: { source } }: { readonly tie: Tie }) {
  const { title, publisher, published } = source.meta
  const facts = [
    publisher?.value,
    published === null ? 'undated' : formatPartialDate(published.value),
    source.deletedAt === null ? null : 'in the bin',
  ]
  return (
    <span className={s.tied}>
      {source.deletedAt === null ? (
        <Button
          variant="ghost"
          size="small"
          aria-label={`Open ${title.value}`}
          onClick={() => readSource(source.id)}
        >
          <span dir="auto">{title.value}</span>
        </Button>
      ) : (
        <span dir="auto">{title.value}</span>
      )}
      <span className={s.from}>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  )
}

function Note({ derivation }: { readonly derivation: Derivation }) {
  const db = useDb()
  const note = useDraft(derivation.note, (text) => noteDerivation(db, derivation.id, text))
  return (
    <TextArea
      label="Note on where it has it from"
      hideLabel
      quiet
      rows={1}
      maxLength={100_000}
      placeholder="How you know …"
      value={note.text}
      onChange={note.change}
    />
  )
}
