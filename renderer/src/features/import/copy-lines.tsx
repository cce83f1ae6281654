import type { SyntheticEvent } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import { useDb } from '../../data/context.ts'
import {
  stepApart,
  stepSuggestAgain,
  stepTakeOut,
  stepTogether,
  type SaidStep,
} from '../../data/lineage-steps.ts'
import type { NearDuplicate } from '../../data/near-duplicates.ts'
import { sharedSentence } from '../../data/use-near-duplicates.ts'
import { Button } from '../../ui/button.tsx'
import { focusAround } from '../../ui/focus-around.ts'
import { plural } from '../../ui/format.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { copyStates, type Copies } from './copies.ts'
import s from './report.module.css'

type CopyLinesProps = { readonly sourceId: SourceId; readonly title: string; readonly copies: Copies | null }

/** Says of an imported source what it shares much with, offers both as one lineage, and says what was answered. */
export function CopyLines({ sourceId, title, copies }: CopyLinesProps) {
  const db = useDb()
  if (copies === null) return null
  const { together, decided, barred, open } = copyStates(copies, sourceId)
  const lineage = copies.kinship.lineageOf(sourceId)
  const run = async (event: SyntheticEvent<HTMLElement>, step: Promise<SaidStep>) => {
    focusAround(event)
    const { said, step: done } = await step
    offerUndo(said, done)
  }
  const both = ({ source }: NearDuplicate) => `“${title}” and “${source.meta.title.value}”`
  if ((copies.near.get(sourceId) ?? []).length === 0) return null
  return (
    <fieldset aria-label={`Copies of “${title}”`} tabIndex={-1} data-answers="" className={s.copies}>
      {lineage === undefined || together.length === 0 ? null : (
        <div className={s.copy}>
          <p className={s.outcome}>
            In the lineage “{lineage.name}”, {plural(lineage.members.length, 'source')}.
          </p>
          <Button
            size="small"
            aria-label={`Take out: “${title}” of the lineage`}
            onClick={(event) => void run(event, stepTakeOut(db, sourceId, title))}
          >
            Take out
          </Button>
        </div>
      )}
      {decided.map((near) => (
        <div key={near.source.id} className={s.copy}>
          <p className={s.outcome}>{sharedSentence(near)}. You said they are not the same.</p>
          <Button
            size="small"
            aria-label={`Suggest again: ${both(near)}`}
            onClick={(event) => void run(event, stepSuggestAgain(db, sourceId, near.source.id))}
          >
            Suggest again
          </Button>
        </div>
      ))}
      {barred.map((near) => (
        <p key={near.source.id} className={s.outcome}>
          {sharedSentence(near)}. You keep their lineages apart.
        </p>
      ))}
      {open === undefined ? null : (
        <div className={s.copy}>
          <p className={s.outcome}>{sharedSentence(open)}.</p>
          <Button
            size="small"
            aria-label={`One lineage: ${both(open)}`}
            onClick={(event) => void run(event, stepTogether(db, [sourceId, open.source.id]))}
          >
            One lineage
          </Button>
          <Button
            size="small"
            aria-label={`Not the same: ${both(open)}`}
            onClick={(event) => void run(event, stepApart(db, sourceId, open.source.id))}
          >
            Not the same
          </Button>
        </div>
      )}
    </fieldset>
  )
}
