import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { DbContext } from '../../../../renderer/src/data/context.ts'
import { openDatabase } from '../../../../renderer/src/data/db.ts'
import { newProjectInfo } from '../../../../renderer/src/data/projects.ts'
import type { TextRow } from '../../../../renderer/src/data/tables.ts'
import { rectsFor } from '../../../../renderer/src/dom/geometry.ts'
import { createTextMap } from '../../../../renderer/src/dom/text-range.ts'
import { ReadingPanes } from '../../../../renderer/src/features/reader/index.ts'
import { initWorkspace, workspace } from '../../../../renderer/src/state/workspace.ts'
import { LiveRegion } from '../../../../renderer/src/ui/live-region.tsx'
import { Toasts } from '../../../../renderer/src/ui/toasts.tsx'
import { TooltipProvider } from '../../../../renderer/src/ui/tooltip.tsx'
import { present } from '../../../../shared/assert.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { aSource } from '../../../support/builders.ts'
import { proseText, reshaped, type Shape } from './material.ts'
import { showPeerText } from './peer-text.ts'
import { nextFrame, painted, scrollThrough, settled } from './timing.ts'

/** A long source in a real database, opened in the reading panes as the program has them. */
export function longBench(root: HTMLElement) {
  let text: TextRow | null = null
  let sourceId = aSource('Long').id
  const shown = () => {
    const article = present(root.querySelector('article'), 'article')
    return { article, scroller: present(article.closest<HTMLElement>('[role=group]'), 'scroller') }
  }
  return {
    /** Puts the source into a database and shows the empty panes. */
    async prepareLong(words: number, shape: Shape = 'paragraphs'): Promise<void> {
      text = reshaped(proseText(words), shape)
      const source = aSource('Long', { currentVersionId: text.versionId })
      sourceId = source.id
      const db = await openDatabase(crypto.randomUUID())
      await db.project.put({ key: 'project', ...newProjectInfo('Bench') })
      await db.sources.put(source)
      await db.texts.put(text)
      initWorkspace(db.databaseKey)
      const pane = document.createElement('main')
      root.replaceChildren(pane)
      createRoot(pane).render(
        <CSPProvider disableStyleElements>
          <TooltipProvider>
            <DbContext value={db}>
              <ReadingPanes />
            </DbContext>
            <LiveRegion>
              <Toasts />
            </LiveRegion>
          </TooltipProvider>
        </CSPProvider>,
      )
      await document.fonts.ready
      await settled()
    },
    /** Milliseconds until its beginning is painted; read from the database the first time, then at hand. */
    openLong(): Promise<number> {
      const from = performance.now()
      workspace.getState().openSource(sourceId)
      return painted(from, () => root.querySelector('article [data-block]') !== null)
    },
    async closeLong(): Promise<void> {
      workspace.getState().forgetSource(sourceId)
      await settled()
    },
    /** Milliseconds until the plain paragraphs are painted. */
    showLongPlainly(words: number): Promise<number> {
      const plainText = proseText(words)
      const pane = document.createElement('main')
      root.replaceChildren(pane)
      const from = performance.now()
      showPeerText(pane, plainText)
      return painted(from, () => true)
    },
    scrollLong(frames: number, step: number): Promise<readonly number[]> {
      const scroller = present(root.querySelector('article')?.parentElement?.parentElement, 'scroller')
      return scrollThrough(scroller, frames, step)
    },
    /** Jumps to a passage as a share of the text; how far from the upper third it stands once all is quiet, in pixels. */
    async jump(share: number): Promise<{ readonly ms: number; readonly away: number }> {
      const { blocks } = present(text, 'text')
      const block = present(blocks[Math.floor(share * (blocks.length - 1))], 'block')
      const passage = span(block.start, block.start + 20)
      const { article, scroller } = shown()
      const map = createTextMap(article, blocks)
      const view = scroller.getBoundingClientRect()
      const top = () => rectsFor(map, passage)[0]?.top ?? Number.NaN
      const isIn = () => top() >= view.top && top() < view.bottom
      const from = performance.now()
      workspace.getState().requestReveal({ sourceId, span: passage })
      const ms = await painted(from, isIn)
      await settled(1500)
      // At the ends of the text nothing can stand in the upper third; there it must be in view.
      const below = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
      const atEnd = Math.min(below, scroller.scrollTop) < 1
      const wanted = view.top + view.height / 3
      return { ms, away: atEnd && isIn() ? 0 : Math.abs(top() - wanted) }
    },
    /** Types into *Find in pane*; milliseconds until the count of matches shows, and the count as shown. */
    async find(query: string): Promise<{ readonly ms: number; readonly count: string }> {
      const input = present(root.querySelector<HTMLInputElement>('search input'), 'find bar')
      const output = present(root.querySelector('search output'), 'count')
      const before = output.textContent
      const from = performance.now()
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, query)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      const ms = await painted(from, () => output.textContent !== before)
      await nextFrame()
      return { ms, count: output.textContent ?? '' }
    },
  }
}
