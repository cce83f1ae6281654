import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { ChevronRight } from 'lucide-react'
import { useEffect, useRef, type KeyboardEventHandler, type MouseEvent } from 'react'
import type { CodeId } from '../../../../shared/ids.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { cx } from '../../ui/cx.ts'
import { formatNumber } from '../../ui/format.ts'
import type { CodeDropSide } from './code-moves.ts'
import s from './code-tree.module.css'
import { countWords } from './count-words.ts'
import { openRows, totalOf, type CodeUse } from './codebook-rows.ts'
import { panelState, usePanelState } from './panel-state.ts'
import { useCodeDrag } from './use-code-drag.ts'
import { useTreeKeys } from './use-tree-keys.ts'
import { say } from '../../state/wording.ts'

/** Height of a row before it is measured, in px. */
const ROW = 28

type CodeTreeProps = { readonly rows: readonly CodeUse[]; readonly chosen: CodeId | null }

/** The codebook as a tree: chosen with the arrow keys or by name, moved with Alt or by dragging. */
export function CodeTree({ rows, chosen }: CodeTreeProps) {
  const closed = usePanelState((state) => state.closed)
  const tree = useRef<HTMLDivElement>(null)
  const shown = openRows(rows, closed)
  const current = visibleOf(rows, shown, chosen)
  const onKeyDown = useTreeKeys(rows, shown, current)
  const drag = useCodeDrag(rows)
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => tree.current,
    estimateSize: () => ROW,
    getItemKey: (index) => shown[index]?.code.id ?? index,
    overscan: 12,
    // What has the focus or is dragged stays in the page wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const kept = shown.flatMap(({ code: { id } }, index) =>
        id === current || id === drag.dragged ? [index] : [],
      )
      return [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b)
    },
  })
  const returning = usePanelState((state) => state.returning)
  const hadFocus = useRef(false)
  useEffect(() => {
    if (!returning) return
    focusCurrent(tree.current)
    panelState.setState({ returning: false })
  }, [returning])
  useEffect(() => {
    // A row that is moved in the document or taken away loses the focus; it goes on with the current one.
    const { activeElement } = document
    const lost = activeElement === document.body || tree.current?.contains(activeElement) === true
    if (hadFocus.current && lost) focusCurrent(tree.current)
  })
  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={-1}
      aria-label={say('Codes')}
      className={s.tree}
      onFocus={({ target, currentTarget }) => {
        hadFocus.current = true
        if (target === currentTarget) focusCurrent(currentTarget)
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) hadFocus.current = tree.current?.contains(relatedTarget) === true
      }}
      {...drag.tree}
    >
      <div role="presentation" className={s.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const use = shown[index]
          return use === undefined ? null : (
            <TreeRow
              key={key}
              use={use}
              index={index}
              start={start}
              measure={virtualizer.measureElement}
              isCurrent={use.code.id === current}
              isClosed={closed.has(use.code.id)}
              onKeyDown={onKeyDown}
              drag={drag.row(use)}
              drop={drag.sideOn(use.code.id)}
            />
          )
        })}
      </div>
    </div>
  )
}

const focusCurrent = (tree: HTMLElement | null): void =>
  tree?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()

type TreeRowProps = {
  readonly use: CodeUse
  readonly index: number
  /** From the beginning of the rows, in px. */
  readonly start: number
  readonly measure: (row: HTMLElement | null) => void
  readonly isCurrent: boolean
  readonly isClosed: boolean
  readonly onKeyDown: KeyboardEventHandler
  readonly drag: ReturnType<ReturnType<typeof useCodeDrag>['row']>
  /** Where on it the code that is dragged would go. */
  readonly drop: CodeDropSide | null
}

function TreeRow({ use, index, start, measure, isCurrent, isClosed, ...rest }: TreeRowProps) {
  const { onKeyDown, drag, drop } = rest
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { code, hasParts, level } = use
  return (
    <div
      ref={(element) => {
        row.current = element
        measure(element)
      }}
      data-index={index}
      role="treeitem"
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isCurrent}
      aria-level={level}
      aria-posinset={use.place}
      aria-setsize={use.siblings}
      aria-expanded={hasParts ? !isClosed : undefined}
      aria-label={labelOf(use)}
      className={cx(s.row, drop !== null && s[drop])}
      style={{ paddingInlineStart: `${(level - 1) * 16 + 2}px`, translate: `0 ${start}px` }}
      onKeyDown={onKeyDown}
      onClick={(event) => press(event, code.id)}
      {...drag}
    >
      <span className={s.twisty} aria-hidden="true" data-twisty={hasParts ? '' : undefined}>
        {hasParts ? <ChevronRight /> : null}
      </span>
      <ColourDot colour={code.colour} />
      <span className={s.name}>{code.name}</span>
      <Counts use={use} />
    </div>
  )
}

/** Its own passages and claims and, after a stroke, those with the codes in it. */
function Counts({ use: { own, all, hasParts } }: { readonly use: CodeUse }) {
  const counted = countWords(own)
  if (!hasParts)
    return (
      <span className={s.number} title={counted}>
        {formatNumber(totalOf(own))}
      </span>
    )
  return (
    <span className={s.number} title={say`${counted}, ${formatNumber(totalOf(all))} with the codes in it`}>
      {formatNumber(totalOf(own))} / {formatNumber(totalOf(all))}
    </span>
  )
}

function labelOf({ code, own, all, hasParts }: CodeUse): string {
  const counted = `${code.name}, ${countWords(own)}`
  return hasParts ? say`${counted}, ${formatNumber(totalOf(all))} with the codes in it` : counted
}

function press({ target }: MouseEvent, id: CodeId): void {
  const { closed } = panelState.getState()
  const twisty = target instanceof Element && target.closest('[data-twisty]') !== null
  panelState.setState({ code: id, ...(twisty ? { closed: toggled(closed, id) } : {}) })
}

/** Opens what is closed, and the other way round. */
function toggled(closed: ReadonlySet<CodeId>, id: CodeId): ReadonlySet<CodeId> {
  const next = new Set(closed)
  if (!next.delete(id)) next.add(id)
  return next
}

/** The chosen row, or the innermost one around it that is not inside a closed one. */
function visibleOf(
  rows: readonly CodeUse[],
  shown: readonly CodeUse[],
  chosen: CodeId | null,
): CodeId | null {
  const use = rows.find(({ code }) => code.id === chosen)
  const around = use === undefined ? [] : [use.code, ...use.wholes.toReversed()]
  return around.find(({ id }) => shown.some(({ code }) => code.id === id))?.id ?? shown[0]?.code.id ?? null
}
