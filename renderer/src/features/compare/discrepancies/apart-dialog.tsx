import { useState } from 'react'
import type { Discrepancy } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import { answersApart, type Answer } from '../../../../../shared/compare/discrepancies/answers.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { useDb } from '../../../data/context.ts'
import { MOST_PAIRS, tellApart } from '../../../data/passage-decisions.ts'
import { withUndo } from '../../../data/undo-offer.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { formatNumber, plural } from '../../../ui/format.ts'
import { offerUndo } from '../../../ui/offer-undo.ts'
import { Checkbox } from '../../../ui/toggle.tsx'
import { sayStale } from '../say-stale.ts'
import s from './apart-dialog.module.css'
import { valueWords } from './row-words.ts'
import { useTexts, wordsAt } from './texts.ts'

type ApartDialogProps = {
  readonly row: Discrepancy
  readonly sources: readonly Source[]
  readonly onClose: () => void
}

/** Says which passages of a row are about something else than the others. */
export function ApartDialog({ row, sources, onClose }: ApartDialogProps) {
  const db = useDb()
  const texts = useTexts(sources)
  const { answers, odd } = answersApart(row)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(odd))
  const titles = new Map(sources.map(({ id, meta }) => [id, meta.title.value]))
  const ones = answers.filter((_, index) => chosen.has(index))
  const others = answers.filter((_, index) => !chosen.has(index))
  const pairs = ones.flatMap(placesOf).length * others.flatMap(placesOf).length
  const isTooMuch = pairs > MOST_PAIRS

  const decide = async () => {
    const told = await withUndo(db, (recorded) =>
      tellApart(db, row.kind, ones.flatMap(placesOf), others.flatMap(placesOf), recorded),
    )
    onClose()
    if (told.value === null) sayStale('Not told apart')
    else
      offerUndo('Told apart', told, {
        description: `“${row.title}”: they are set against each other no more.`,
      })
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Not the same thing"
      description="Tick what is about something else than the rest. The two are not set against each other again, also after new versions."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={ones.length === 0 || others.length === 0 || isTooMuch}
            onClick={() => void decide()}
          >
            Not the same thing
          </Button>
        </>
      }
    >
      {isTooMuch && (
        <p role="status">
          {`These are ${plural(pairs, 'pair')} of passages; ${formatNumber(MOST_PAIRS)} can be told apart at a time. Tick fewer.`}
        </p>
      )}
      <ul className={s.list} aria-label="Passages">
        {answers.map((answer, index) => (
          <li key={`${answer.sourceId} ${answer.first.at.start}`}>
            <Checkbox
              label={<bdi>{`${valueWords(answer.first)} · ${titles.get(answer.sourceId) ?? ''}`}</bdi>}
              description={
                <q className={s.quote} dir="auto">
                  {wordsAt(texts, answer.first.quote)}
                </q>
              }
              checked={chosen.has(index)}
              onChange={(on) =>
                setChosen(new Set(on ? [...chosen, index] : [...chosen].filter((other) => other !== index)))
              }
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const placesOf = ({ readings }: Answer) => readings.map(({ at }) => at)
