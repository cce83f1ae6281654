import { Columns2 } from 'lucide-react'
import { useCompareSettings } from '../../state/compare-settings.ts'
import { Button } from '../../ui/button.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import { sourceLine } from '../../ui/source-line.ts'
import { openPassage } from './actions.ts'
import { groundWords } from './grounds.ts'
import { likenessWords } from './likeness-words.ts'
import type { ShownPassage } from './queries.ts'
import s from './suggest.module.css'

type PassageCardProps = { readonly row: ShownPassage; readonly rowKey: string; readonly tabIndex: 0 | -1 }

/** A passage of another source like the words in hand, with the words it shares marked. */
export function PassageCard({ row: { found, source, words }, rowKey, tabIndex }: PassageCardProps) {
  const { place, score, shared, grounds, acrossLanguages } = found
  const likeness = useCompareSettings((settings) => likenessWords(score, settings))
  const language = source.meta.language?.value ?? null
  const marks = shared.map(({ start, end }) => ({ start: start - place.start, end: end - place.start }))
  // What is marked needs no list beside it.
  const common = shared.length > 0 ? [] : groundWords(grounds, words, language)
  return (
    <li className={s.card} data-in-row={rowKey}>
      <q className={s.quote} dir="auto" lang={language ?? undefined}>
        <MarkedText text={words} marks={marks} />
      </q>
      <p className={s.note} dir="auto">
        {sourceLine(source.meta)}
      </p>
      {common.length === 0 ? null : (
        <p className={s.note} dir="auto">
          In common: {common.join(', ')}
        </p>
      )}
      {acrossLanguages ? (
        <p className={s.note}>In another language: only names, numbers and dates were compared.</p>
      ) : null}
      <div className={s.actions}>
        <span className={s.likeness}>{likeness}</span>
        <Button
          size="small"
          variant="ghost"
          icon={<Columns2 />}
          tabIndex={tabIndex}
          data-row=""
          data-stop=""
          aria-label={`Open beside: “${source.meta.title.value}”`}
          onClick={() => openPassage(place)}
        >
          Open beside
        </Button>
      </div>
    </li>
  )
}
