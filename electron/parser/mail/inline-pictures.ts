import type { Attachment } from 'postal-mime'
import type { DraftImage } from '../../../shared/text/compose.ts'
import { pagePictures } from '../html/page-pictures.ts'
import { pictureName } from '../html/picture-name.ts'
import { parsePiece } from '../html/tree.ts'
import type { PictureBytes } from '../pictures/found-bytes.ts'

/** The attachments that the letter's HTML shows in place, by their ids. */
export function inlinePictures(attachments: readonly Attachment[]): PictureBytes {
  const named = new Map<string, Attachment['content']>()
  for (const { contentId, content } of attachments)
    if (contentId !== undefined && contentId !== '')
      named.set(pictureName(`cid:${contentId.replace(/^<|>$/g, '')}`), content)
  return (name) => {
    const content = named.get(name)
    if (content === undefined) return null
    return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  }
}

/** The pictures that a letter brings and shows, for one whose plain text is read instead. */
export function picturesShown(html: string): readonly DraftImage[] {
  if (!/\bcid:/i.test(html)) return []
  const shown = [...pagePictures(parsePiece(html), [], pictureName).values()].map(({ image }) => image)
  return shown.filter(({ names }) => names.some((name) => name.startsWith('cid:')))
}
