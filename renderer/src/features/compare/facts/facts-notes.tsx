import { Info } from 'lucide-react'
import { timesAreReadIn } from '../../../../../shared/compare/facts/dates/time-words/by-language.ts'
import { namesAreFoundIn } from '../../../../../shared/compare/facts/names/languages.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { languagesOf } from '../languages.ts'
import s from './facts.module.css'

/** What the rules cannot read in a source, and what the user can do about it. */
export function FactsNotes({ source }: { readonly source: Source }) {
  const notes = notesOn(source)
  if (notes.length === 0) return null
  const details = () => workspace.getState().openDialog({ kind: 'source-details', sourceId: source.id })
  return (
    <div className={s.notes}>
      <Info aria-hidden="true" />
      <p>{notes.join(' ')}</p>
      <Button size="small" variant="ghost" onClick={details}>
        Source details
      </Button>
    </div>
  )
}

function notesOn(source: Source): readonly string[] {
  const { published, language } = source.meta
  const tag = language?.value ?? null
  const name = languagesOf([source])[0] ?? 'this language'
  const names = namesAreFoundIn(tag)
  return [
    ...(published === null
      ? ['It has no publication date, so that “Friday” or “last week” cannot be counted.']
      : published.value.precision === 'year' || published.value.precision === 'month'
        ? ['The day of its publication is not known, so that “Friday” cannot be counted.']
        : []),
    ...(tag === null ? ['Its language is not known; it is read as English.'] : []),
    ...(timesAreReadIn(tag) ? [] : [`In ${name}, only dates in figures are read.`]),
    ...(names === 'partly' ? [`In ${name}, all nouns have capitals; only surer names are found.`] : []),
    ...(names === 'no' ? [`In ${name}, only names in Latin letters are found.`] : []),
  ]
}
