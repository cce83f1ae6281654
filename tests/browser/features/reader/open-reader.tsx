import { screen, waitFor } from '@testing-library/react'
import { page } from 'vitest/browser'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { ReadingPanes } from '../../../../renderer/src/features/reader/index.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { present } from '../../../../shared/assert.ts'
import type { Annotation, Colour } from '../../../../shared/project/annotation.ts'
import type { Source, SourceMeta } from '../../../../shared/project/source.ts'
import type { SourceText } from '../../../../shared/text/document.ts'
import { span, type Span } from '../../../../shared/text/offsets.ts'
import { mount } from '../../../support/mount.tsx'
import { parsedFrom } from '../../../support/parsed.ts'

export type ReadSource = { readonly source: Source; readonly text: SourceText }

/** Puts a text with structure into the project, as if it had been imported. */
export async function importArticle(
  db: WorkbenchDb,
  title: string,
  text: SourceText,
  meta: Partial<SourceMeta> = {},
): Promise<ReadSource> {
  const bytes = new TextEncoder().encode(title)
  const parsed = await parsedFrom(title, text, bytes)
  const { source } = await addSource(db, { ...parsed, meta: { ...parsed.meta, ...meta } }, 'a.txt', bytes)
  return { source, text }
}

/** The place of some words in an article. */
export function placeOf({ text }: ReadSource, words: string): Span {
  const start = text.content.indexOf(words)
  if (start === -1) throw new Error(`not in the article: ${words}`)
  return span(start, start + words.length)
}

export function highlight(
  db: WorkbenchDb,
  read: ReadSource,
  words: string,
  colour: Colour,
  note = '',
): Promise<Annotation> {
  const anchor = createAnchor(read.text.content, read.source.currentVersionId, placeOf(read, words))
  return createAnnotation(db, { sourceId: read.source.id, anchor }, colour, { note })
}

/** Shows the reading panes in the whole window, with the given sources side by side. */
export async function openReader(db: WorkbenchDb, ...sources: readonly ReadSource[]) {
  await page.viewport(1200, 700)
  workspace.setState(workspace.getInitialState())
  for (const { source } of sources) workspace.getState().openSource(source.id, { beside: true })
  const view = mount(
    db,
    <main style={{ position: 'fixed', inset: 0 }}>
      <ReadingPanes />
    </main>,
  )
  for (const { source } of sources) await waitFor(() => paneOf(source))
  return view
}

export const paneOf = (source: Source): HTMLElement =>
  screen.getByRole('region', { name: `Source: ${source.meta.title.value}` })

export const scrollerOf = (source: Source): HTMLElement =>
  present(paneOf(source).querySelector<HTMLElement>('[role=group]'), 'scroller')

export const articleIn = (source: Source): HTMLElement =>
  present(paneOf(source).querySelector('article'), 'article')

/** What is painted under a highlight's name, as the words it covers. */
export function painted(name: string): readonly string[] {
  const ranges = [...(CSS.highlights.get(name) ?? [])]
  return ranges
    .map((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      return live.toString()
    })
    .sort()
}

/** The first place in an article where some words stand within one text node, as a range. */
export function rangeOf(article: HTMLElement, words: string): Range {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1
    if (at === -1) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    return range
  }
  throw new Error(`not in one text node: ${words}`)
}

/** Selects words as a reader would. */
export function selectWords(article: HTMLElement, words: string): void {
  const { startContainer, startOffset, endContainer, endOffset } = rangeOf(article, words)
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

/** Clicks in the middle of some words with the real pointer. */
export async function clickWords(article: HTMLElement, words: string): Promise<void> {
  const box = rangeOf(article, words).getBoundingClientRect()
  const origin = article.getBoundingClientRect()
  await page.elementLocator(article).click({
    position: { x: box.left + box.width / 2 - origin.left, y: box.top + box.height / 2 - origin.top },
  })
}
