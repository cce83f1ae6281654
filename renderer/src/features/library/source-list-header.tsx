import { ArrowDownUp, Search } from 'lucide-react'
import { formatNumber } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SORT_KEYS, type SortKey, type SourceSort } from './sort.ts'
import s from './source-list.module.css'

type SourceListHeaderProps = {
  readonly shown: number
  readonly total: number
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly sort: SourceSort
  readonly onSort: (sort: SourceSort) => void
}

const WORDS: Readonly<
  Record<SortKey, { readonly label: string; readonly up: string; readonly down: string }>
> = {
  added: { label: 'Time of import', up: 'First imported first', down: 'Last imported first' },
  published: { label: 'Date of publication', up: 'Oldest first', down: 'Newest first' },
  title: { label: 'Title', up: 'A to Z', down: 'Z to A' },
  publisher: { label: 'Publisher', up: 'A to Z', down: 'Z to A' },
  lineage: { label: 'Lineage', up: 'A to Z', down: 'Z to A' },
  progress: { label: 'Reading progress', up: 'Least read first', down: 'Furthest read first' },
}

export function SourceListHeader({ shown, total, query, onQuery, sort, onSort }: SourceListHeaderProps) {
  return (
    <header className={s.header}>
      <h2 className={s.heading}>
        Sources
        <span className={s.count}>
          {shown === total ? formatNumber(total) : `${formatNumber(shown)} of ${formatNumber(total)}`}
        </span>
      </h2>
      {total === 0 ? null : (
        <div className={s.tools}>
          <div className={s.search}>
            <TextField
              label="Search sources"
              hideLabel
              type="search"
              placeholder="Search"
              icon={<Search aria-hidden="true" />}
              value={query}
              onChange={onQuery}
            />
          </div>
          <Menu
            align="end"
            trigger={<IconButton label="Sort sources" icon={<ArrowDownUp />} />}
            items={sortItems(sort, onSort)}
          />
        </div>
      )}
    </header>
  )
}

function sortItems(sort: SourceSort, onSort: (sort: SourceSort) => void): readonly MenuItem[] {
  const { up, down } = WORDS[sort.by]
  return [
    {
      kind: 'heading',
      label: 'Sort by',
      items: SORT_KEYS.map((by) => ({
        kind: 'choice',
        label: WORDS[by].label,
        checked: sort.by === by,
        onSelect: () => onSort({ ...sort, by }),
      })),
    },
    { kind: 'separator' },
    { kind: 'choice', label: up, checked: !sort.down, onSelect: () => onSort({ ...sort, down: false }) },
    { kind: 'choice', label: down, checked: sort.down, onSelect: () => onSort({ ...sort, down: true }) },
  ]
}
