import type { PlacedImage } from '../../../../../shared/text/document.ts'
import type { WorkbenchDb } from '../../../data/db.ts'

/** Longer than this nobody waits for a sheet of paper; what is not drawn by then is named by its description, in ms. */
const LONGEST_WAIT = 8000

/** The addresses of a text's pictures within this page, by their digest, until they are given back. */
export type LoadedPictures = { readonly urls: ReadonlyMap<string, string>; readonly release: () => void }

export const NO_PICTURES: LoadedPictures = { urls: new Map(), release: () => undefined }

/** Reads the stored bytes of pictures; those that are missing are left out. */
export async function loadPictures(db: WorkbenchDb, images: readonly PlacedImage[]): Promise<LoadedPictures> {
  const types = new Map(images.map(({ sha256, type }) => [sha256, type]))
  const rows = await db.images.bulkGet([...types.keys()])
  const urls = new Map(
    rows
      .filter((row) => row !== undefined)
      .map(({ sha256, bytes }) => {
        const blob = new Blob([bytes.slice()], { type: types.get(sha256) ?? '' })
        return [sha256, URL.createObjectURL(blob)]
      }),
  )
  return {
    urls,
    release: () => {
      for (const url of urls.values()) URL.revokeObjectURL(url)
    },
  }
}

/** Waits until the pictures of a sheet can be drawn; one that cannot is no reason to print nothing. */
export async function whenDrawn(sheet: Element | null): Promise<void> {
  const drawn = Array.from(sheet?.querySelectorAll('img') ?? [], (image) =>
    image.decode().catch(() => undefined),
  )
  await Promise.race([Promise.all(drawn), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))])
}
