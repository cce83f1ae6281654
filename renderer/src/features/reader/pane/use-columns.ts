import { useLayoutEffect, useRef } from 'react'
import { offset, span, type TextOffset } from '../../../../../shared/text/offsets.ts'
import { canHaveColumns, COLUMNS, hasColumns } from '../../../dom/columns.ts'
import { gapAtPoint } from '../../../dom/hit-test.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { spanInView } from '../../../dom/viewport.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { tellColumns } from './column-choice.ts'
import { type Reading, watchLayout } from './reading.ts'

/** Into the first line of the view and its first letters, in pixels. */
const IN_LINE = 12
/** A column may be so much shorter than the chosen line length: the window of a usual screen holds two of those. */
const SHORTEST = 0.75
/** Scrolling is over when nothing has moved for this long. */
const SETTLED_MS = 120

/**
 * Sets the text of a pane in two columns, if that is wanted there and the pane holds two of about the chosen line length. What was
 * at the top of the view stays there when that changes, and when the columns get another height. An attribute is all it
 * takes, set before the first paint and before a remembered place is looked for.
 */
export function useColumns(reading: Reading | null, paneId: string): void {
  const wanted = useWorkspace(({ panes }) => panes.find(({ id }) => id === paneId)?.columns ?? false)
  const told = useRef(wanted)

  useLayoutEffect(() => {
    if (reading === null) return undefined
    const { map, scroller } = reading
    const { article } = map
    let top: TextOffset | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      top = scroller.scrollTop > 0 ? topOf(reading) : null
    }
    let height = scroller.clientHeight
    const measure = () => {
      const two = wanted && canHaveColumns() && holdsTwo(reading)
      const changes = two !== hasColumns(article)
      if (changes) look()
      article.toggleAttribute(COLUMNS, two)
      if ((changes || (two && height !== scroller.clientHeight)) && top !== null)
        void scrollToSpan(map, scroller, span(top, top + 1), { place: 'start' })
      height = scroller.clientHeight
      if (told.current !== wanted) tellColumns(wanted, two)
      told.current = wanted
    }
    const scrolled = () => {
      clearTimeout(timer)
      if (hasColumns(article)) timer = setTimeout(look, SETTLED_MS)
    }
    measure()
    // Another line length or type gives the article another width too.
    const stop = watchLayout(reading, measure)
    scroller.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      stop()
      clearTimeout(timer)
      scroller.removeEventListener('scroll', scrolled)
    }
  }, [reading, wanted])
}

/** The lengths come from the style sheet, which knows the type. */
function holdsTwo({ map, scroller }: Reading): boolean {
  const article = getComputedStyle(map.article)
  const { paddingLeft, paddingRight } = getComputedStyle(scroller)
  const room = scroller.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  const line = Number.parseFloat(article.getPropertyValue('--line-length'))
  return room >= 2 * SHORTEST * line + Number.parseFloat(article.columnGap)
}

/** The first letter of the line at the top of the view. */
function topOf({ map, scroller }: Reading): TextOffset {
  const { left, right } = map.article.getBoundingClientRect()
  const { top } = scroller.getBoundingClientRect()
  const x = getComputedStyle(map.article).direction === 'rtl' ? right - IN_LINE : left + IN_LINE
  return gapAtPoint(map, x, top + IN_LINE) ?? spanInView(map, scroller, 0)?.start ?? offset(0)
}
