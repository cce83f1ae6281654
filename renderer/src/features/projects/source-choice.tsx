import { Search } from 'lucide-react'
import { useState } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { useLiveList } from '../../data/context.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/format.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Checkbox } from '../../ui/toggle.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import s from './projects.module.css'

const ROW_HEIGHT = 30
/** With fewer than that, all are seen. */
const WORTH_SEARCHING = 8

type SourceChoiceProps = {
  readonly chosen: ReadonlySet<SourceId>
  readonly onChange: (chosen: ReadonlySet<SourceId>) => void
  readonly disabled: boolean
}

/** The sources of this project, those that come first ticked as they were given. */
export function SourceChoice({ chosen, onChange, disabled }: SourceChoiceProps) {
  const sources = useLiveList(livingByTitle, []) ?? []
  const [query, setQuery] = useState('')
  const shown = sources.filter(({ meta }) => meta.title.value.toLowerCase().includes(query.toLowerCase()))
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id))
  const put = (ids: readonly SourceId[], on: boolean) =>
    onChange(new Set([...chosen].filter((id) => !ids.includes(id)).concat(on ? ids : [])))
  return (
    <div>
      {sources.length < WORTH_SEARCHING ? null : (
        <TextField
          label="Search sources to copy"
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
          label="Sources to copy"
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

async function livingByTitle(db: WorkbenchDb): Promise<readonly Source[]> {
  const living = (await db.sources.toArray()).filter(({ deletedAt }) => deletedAt === null)
  return living.toSorted((a, b) => a.meta.title.value.localeCompare(b.meta.title.value))
}
