import { CalendarOff, Languages } from 'lucide-react'
import type { Source } from '../../../../shared/project/source.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/format.ts'
import { Menu } from '../../ui/menu.tsx'
import s from './compare-notes.module.css'
import { languagesOf } from './languages.ts'

/** What the comparison cannot do with these sources, and what to do about it. */
export function CompareNotes({ sources }: { readonly sources: readonly Source[] }) {
  const languages = languagesOf(sources)
  const undated = sources.filter(({ meta }) => meta.published === null)
  return (
    <div className={s.notes}>
      {languages.length < 2 ? null : (
        <p className={s.note}>
          <Languages aria-hidden="true" />
          <span>
            Across languages only names, numbers and dates are compared. These sources are in{' '}
            {listed.format(languages)}.
          </span>
        </p>
      )}
      {undated.length === 0 ? null : (
        <p className={s.note}>
          <CalendarOff aria-hidden="true" />
          <span>
            {plural(undated.length, 'source has', 'sources have')} no publication date, so days such as
            “Friday” cannot be counted there.
          </span>
          <AddDates sources={undated} />
        </p>
      )}
    </div>
  )
}

const listed = new Intl.ListFormat('en-GB')
const MOST_NAMED = 20

function AddDates({ sources }: { readonly sources: readonly Source[] }) {
  const details = (source: Source) =>
    workspace.getState().openDialog({ kind: 'source-details', sourceId: source.id })
  const [first, ...others] = sources
  if (first === undefined) return null
  if (others.length === 0)
    return (
      <Button size="small" variant="ghost" onClick={() => details(first)}>
        Add its date
      </Button>
    )
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" variant="ghost">
          Add dates
        </Button>
      }
      items={sources.slice(0, MOST_NAMED).map((source) => ({
        kind: 'action',
        label: source.meta.title.value,
        onSelect: () => details(source),
      }))}
    />
  )
}
