import type { PlacedImage } from '../../../text/document.ts'
import { imagePath, withinData } from '../../layout.ts'
import { markup, NOTHING, type Html } from '../html.ts'

/** A picture from its file beside the report, with its words and its caption; its room is kept until it is drawn. */
export function picture({ alt, size, ...file }: PlacedImage, caption: string | undefined): Html {
  const room = size === null ? NOTHING : markup` width="${size.width}" height="${size.height}"`
  const below = caption === undefined ? NOTHING : markup`<figcaption dir="auto">${caption}</figcaption>`
  return markup`<figure><img src="${withinData(imagePath(file))}" alt="${alt}" loading="lazy"${room}>${below}</figure> `
}
