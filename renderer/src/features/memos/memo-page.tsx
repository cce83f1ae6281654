import { BookOpenText, Columns2, Download, EllipsisVertical, Link2, PenLine, Trash2 } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { Memo } from '../../../../shared/project/memo.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { useDb } from '../../data/context.ts'
import { changeMemo } from '../../data/memos.ts'
import { useMentions } from '../../data/mentions.ts'
import { useDraft } from '../../data/use-draft.ts'
import { workspace } from '../../state/workspace.ts'
import { cx } from '../../ui/cx.ts'
import { formatNumber } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MentionedIn } from '../../ui/mentioned-in.tsx'
import { Menu } from '../../ui/menu.tsx'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import { saveMemo } from './memo-actions.ts'
import { MemoField, type MemoFieldHandle } from './memo-field.tsx'
import s from './memo-page.module.css'
import { MemoText } from './memo-text.tsx'
import { panelState, usePanelState } from './panel-state.ts'

const SHOWS = [
  { value: 'write', label: 'Write', icon: <PenLine /> },
  { value: 'both', label: 'Both', icon: <Columns2 /> },
  { value: 'read', label: 'Read', icon: <BookOpenText /> },
] as const

type MemoPageProps = { readonly memo: Memo; readonly onDelete: () => void }

/** One memo: its title, and its text to be written, to be read, or both beside each other. */
export function MemoPage({ memo, onDelete }: MemoPageProps) {
  const db = useDb()
  const show = usePanelState((state) => state.show)
  const field = useRef<MemoFieldHandle>(null)
  const mentions = useMentions('memo', memo.id)
  const body = useDraft(memo.body, (typed) =>
    typed.length > LONGEST_PROSE ? null : changeMemo(db, memo.id, 'body', typed),
  )
  const read = useDeferredValue(body.text)
  return (
    <section className={s.page} aria-label={memo.title}>
      <header className={s.header}>
        <Title memo={memo} onEnter={() => field.current?.focus()} />
        <div className={s.tools}>
          {show === 'read' ? null : (
            <IconButton
              label="Refer to something"
              hint="or type [["
              icon={<Link2 />}
              onClick={() => field.current?.refer()}
            />
          )}
          <SegmentedRadio
            label="Show"
            value={show}
            options={SHOWS}
            onChange={(next) => panelState.setState({ show: next })}
          />
          <Menu
            align="end"
            trigger={<IconButton label="Memo menu" icon={<EllipsisVertical />} />}
            items={[
              {
                kind: 'action',
                label: 'Export as Markdown',
                icon: <Download />,
                onSelect: () => void saveMemo(db, { ...memo, body: body.text }),
              },
              { kind: 'separator' },
              { kind: 'action', label: 'Delete memo', icon: <Trash2 />, danger: true, onSelect: onDelete },
            ]}
          />
        </div>
      </header>
      {body.text.length > LONGEST_PROSE ? (
        <p role="alert" className={s.problem}>
          A memo holds {formatNumber(LONGEST_PROSE)} characters. What is beyond them is not saved: go on in
          another memo.
        </p>
      ) : null}
      <div className={cx(s.panes, show === 'both' && s.both)}>
        {show === 'read' ? null : <MemoField ref={field} body={body.text} onChange={body.change} />}
        {show === 'write' ? null : (
          <section className={s.read} aria-label="Memo as it reads">
            <MemoText body={read} />
          </section>
        )}
      </div>
      <MentionedIn className={s.mentions} memos={mentions} onOpen={workspace.getState().openMemo} />
    </section>
  )
}

function Title({ memo, onEnter }: { readonly memo: Memo; readonly onEnter: () => void }) {
  const db = useDb()
  const asked = usePanelState((state) => (state.naming?.id === memo.id ? state.naming : null))
  const field = useFocus<HTMLInputElement>(asked !== null)
  useEffect(() => {
    if (asked === null) return
    field.current?.select()
    const typed = asked.typed()
    // As the keys would have done it, so that what follows is typed behind it.
    if (typed !== '') document.execCommand('insertText', false, typed)
    panelState.setState({ naming: null })
  }, [asked, field])
  const [touched, setTouched] = useState(false)
  const title = useDraft(memo.title, (typed) =>
    typed.trim() === '' ? null : changeMemo(db, memo.id, 'title', typed),
  )
  const isEmpty = title.text.trim() === ''
  return (
    <div className={s.name}>
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label="Title"
        aria-invalid={isEmpty && touched ? true : undefined}
        className={s.title}
        maxLength={300}
        value={title.text}
        onChange={(event) => {
          setTouched(true)
          title.change(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onEnter()
        }}
        onBlur={() => {
          if (isEmpty) title.discard()
        }}
      />
      {isEmpty ? (
        <p role="alert" className={s.problem}>
          A memo needs a title. The last one was kept.
        </p>
      ) : null}
    </div>
  )
}
