import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MemoId } from '../../../../shared/ids.ts'
import type { Memo } from '../../../../shared/project/memo.ts'
import { workspace } from '../../state/workspace.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { formatAgo, formatInstant } from '../../ui/format.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VirtualList, type RowFocus } from '../../ui/virtual-list.tsx'
import s from './memo-list.module.css'
import { plainBody } from './memo-rows.ts'
import { useAskedFocus } from './use-asked-focus.ts'
import { MEMO_SORTS, panelState, usePanelState, type MemoSort } from './panel-state.ts'

const SORT_WORDS: Readonly<Record<MemoSort, string>> = {
  changed: 'Changed last',
  created: 'Newest',
  title: 'Title',
}

type MemoListProps = {
  readonly memos: readonly Memo[]
  readonly open: MemoId | null
  readonly start: ReactNode
}

/** All memos by title, narrowed by words and sorted. */
export function MemoList({ memos, open, start }: MemoListProps) {
  const search = usePanelState((state) => state.search)
  const sort = usePanelState((state) => state.sort)
  return (
    <>
      <FilterBar className={s.filters}>
        <TextField
          label="Find in memos"
          hideLabel
          type="search"
          placeholder="Find in memos"
          icon={<Search />}
          value={search}
          onChange={(typed) => panelState.setState({ search: typed })}
        />
        <Select
          label="Sort"
          hideLabel
          value={sort}
          options={MEMO_SORTS.map((value) => ({ value, label: SORT_WORDS[value] }))}
          onChange={(value) => panelState.setState({ sort: value })}
        />
        {start}
      </FilterBar>
      {memos.length === 0 ? (
        <EmptyState title="No memo has these words" />
      ) : (
        <VirtualList
          label="Memos"
          items={memos}
          getKey={({ id }) => id}
          estimate={72}
          activeKey={open}
          renderItem={(memo, focus) => <MemoRow memo={memo} focus={focus} isOpen={memo.id === open} />}
        />
      )}
    </>
  )
}

type MemoRowProps = { readonly memo: Memo; readonly focus: RowFocus; readonly isOpen: boolean }

/** As much of a body as a row can show, and some. */
const GLANCE = 400

function MemoRow({ memo: { id, title, body, modifiedAt }, focus, isOpen }: MemoRowProps) {
  const words = plainBody(body.slice(0, GLANCE))
  const row = useAskedFocus(id)
  return (
    <button
      {...focus}
      ref={row}
      type="button"
      className={s.row}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => workspace.getState().openMemo(id)}
    >
      <span className={s.title} dir="auto">
        {title}
      </span>
      <span className={s.words} dir="auto">
        {words === '' ? 'Nothing written yet' : words}
      </span>
      <time className={s.when} dateTime={modifiedAt} title={formatInstant(modifiedAt)}>
        {formatAgo(modifiedAt)}
      </time>
    </button>
  )
}
