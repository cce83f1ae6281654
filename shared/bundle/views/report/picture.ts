import type { PlacedImage } from '../../../text/document.ts'
import { imagePath, withinData } from '../../layout.ts'
import { markup, NOTHING, type Html } from '../html.ts'

/** A picture from its file beside the report, with its words; its room is kept until it is drawn. */
export function picture({ alt, size, ...file }: PlacedImage): Html {
  const room = size === null ? NOTHING : markup` width="${size.width}" height="${size.height}"`
  return markup`<figure><img src="${withinData(imagePath(file))}" alt="${alt}" loading="lazy"${room}></figure> `
}
