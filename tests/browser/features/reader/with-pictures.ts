import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { present } from '../../../../shared/assert.ts'
import { sha256 } from '../../../../shared/ids.ts'
import type { PlacedImage, SourceText } from '../../../../shared/text/document.ts'

/** A picture of one colour, drawn here so that its bytes are real. */
async function pictureBytes(width: number, height: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height)
  const context = present(canvas.getContext('2d'), 'context')
  context.fillStyle = 'teal'
  context.fillRect(0, 0, width, height)
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}

/** The article with a picture before each of the given blocks; `captions` are their own, in turn; `broken` pictures have bytes that nothing draws. */
export async function withPictures(
  db: WorkbenchDb,
  text: SourceText,
  places: readonly number[],
  {
    broken = false,
    captions = [],
  }: { readonly broken?: boolean; readonly captions?: readonly string[] } = {},
): Promise<SourceText> {
  const bytes = broken ? new Uint8Array([1, 2, 3]) : await pictureBytes(600, 400)
  const hash = await sha256(bytes)
  await db.images.put({ sha256: hash, bytes })
  const images = places.map((before, index): PlacedImage => ({
    sha256: hash,
    type: 'image/png',
    before,
    alt: 'Two planes on a runway',
    ...(captions[index] === undefined ? {} : { caption: captions[index] }),
    size: { width: 600, height: 400 },
  }))
  return { ...text, images }
}
