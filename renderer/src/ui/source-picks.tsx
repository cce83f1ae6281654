import { Search } from 'lucide-react'
import { useState } from 'react'
import type { SourceId } from '../../../shared/ids.ts'
import type { Source } from '../../../shared/project/source.ts'
import { Button } from './button.tsx'
import { plural } from './format.ts'
import { TextField } from './text-field.tsx'
import { Checkbox } from './toggle.tsx'
import { VirtualList } from './virtual-list.tsx'
import s from './source-picks.module.css'

const ROW_HEIGHT = 44
/** With fewer than that, all are seen. */
const WORTH_SEARCHING = 8

type SourcePicksProps = {
  /** In the order they stand. */
  readonly sources: readonly Source[]
  /** Names the list: `Sources to copy`. */
  readonly label: string
  readonly chosen: ReadonlySet<SourceId>
  readonly onChange: (chosen: ReadonlySet<SourceId>) => void
  readonly disabled?: boolean
}

/** Any of some sources, by ticking them; many can be searched by title. */
export function SourcePicks({ sources, label, chosen, onChange, disabled = false }: SourcePicksProps) {
  const [query, setQuery] = useState('')
  const shown = sources.filter(({ meta }) => meta.title.value.toLowerCase().includes(query.toLowerCase()))
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id))
  const put = (ids: readonly SourceId[], on: boolean) =>
    onChange(new Set([...chosen].filter((id) => !ids.includes(id)).concat(on ? ids : [])))
  return (
    <div>
      {sources.length < WORTH_SEARCHING ? null : (
        <TextField
          label={`Search: ${label.toLowerCase()}`}
          hideLabel
          type="search"
          placeholder="Search"
          icon={<Search aria-hidden="true" />}
          value={query}
          onChange={setQuery}
        />
      )}
      <p className={s.chosen}>
        {plural(chosen.size, 'source')} chosen
        <Button
          size="small"
          variant="ghost"
          disabled={disabled || shown.length === 0}
          onClick={() =>
            put(
              shown.map(({ id }) => id),
              !all,
            )
          }
        >
          {all ? 'Choose none' : 'Choose all'}
        </Button>
      </p>
      <div className={s.sources} style={{ blockSize: `min(36vh, ${shown.length * ROW_HEIGHT + 40}px)` }}>
        <VirtualList
          label={label}
          items={shown}
          getKey={({ id }) => id}
          estimate={ROW_HEIGHT}
          renderItem={({ id, meta }) => (
            <div className={s.source} dir="auto">
              <Checkbox
                label={meta.title.value}
                checked={chosen.has(id)}
                disabled={disabled}
                onChange={(on) => put([id], on)}
              />
            </div>
          )}
        />
      </div>
    </div>
  )
}
