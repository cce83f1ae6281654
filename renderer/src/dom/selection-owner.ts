import type { TextMap } from './text-range.ts'

/** True where the selection was begun in this article: the one pane that answers for it when it runs on into others. */
export function ownsSelection({ article }: TextMap): boolean {
  const anchor = document.getSelection()?.anchorNode ?? null
  return anchor !== null && article.contains(anchor)
}
