import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { useDb } from '../../data/context.ts'
import type { Progress } from '../../state/reading-progress.ts'
import { activeSource, useWorkspace } from '../../state/workspace.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { deleteSource, openSource } from './actions.ts'
import { jumpTo, typeOn } from './match.ts'
import type { LineageSign } from './lineage-signs.ts'
import { SourceItem } from './source-item.tsx'
import s from './source-list.module.css'

const ROW_HEIGHT = 64

type SourceRowsProps = {
  readonly sources: readonly Source[]
  readonly signs: ReadonlyMap<SourceId, LineageSign>
  readonly progress: Progress
}

/** The rows of the list. Arrow keys are the list's own; here are type-ahead, Ctrl+Enter and Delete. */
export function SourceRows({ sources, signs, progress }: SourceRowsProps) {
  const db = useDb()
  const active = useWorkspace(activeSource)
  const [jumped, setJumped] = useState<SourceId | null>(null)
  const typed = useRef({ text: '', at: 0 })
  const area = useRef<HTMLDivElement>(null)
  const deleted = useRef<{ readonly id: SourceId; readonly near: Source | undefined } | null>(null)

  const focusOn = (source: Source | undefined) => {
    if (source === undefined) return
    setJumped(source.id)
    // The list draws the row only after it has scrolled to it.
    requestAnimationFrame(() =>
      area.current?.querySelector<HTMLElement>(`[data-source="${source.id}"]`)?.focus(),
    )
  }
  const jump = (letter: string, from: number) => {
    typed.current = typeOn(typed.current, letter, performance.now())
    focusOn(sources[jumpTo(sources, typed.current.text, from)])
  }
  const remove = (at: number, source: Source) => {
    const near = sources[at + 1] ?? sources[at - 1]
    deleted.current = { id: source.id, near }
    focusOn(near)
    void deleteSource(db, source)
  }
  // A menu gives the focus back to its button, and then the row goes.
  useEffect(() => {
    const last = deleted.current
    if (last === null || sources.some(({ id }) => id === last.id)) return
    deleted.current = null
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusOn(last.near)
    })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['source'] : undefined
    const at = sources.findIndex((source) => source.id === id)
    const source = sources[at]
    if (source === undefined || event.defaultPrevented || event.altKey) return
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key === 'Enter') openSource(source.id, true)
    else if (!mod && event.key === 'Delete') remove(at, source)
    else if (!mod && /^[\p{L}\p{N}]$/u.test(event.key)) jump(event.key, at)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={area}
      className={s.rows}
      role="presentation"
      onKeyDown={onKeyDown}
      onBlur={() => setJumped(null)}
    >
      <VirtualList
        label="Sources"
        items={sources}
        getKey={(source) => source.id}
        estimate={ROW_HEIGHT}
        activeKey={jumped ?? active}
        renderItem={(source, focus, at) => (
          <SourceItem
            source={source}
            sign={signs.get(source.id)}
            read={progress.get(source.id) ?? 0}
            focus={focus}
            onDelete={() => remove(at, source)}
          />
        )}
      />
    </div>
  )
}
