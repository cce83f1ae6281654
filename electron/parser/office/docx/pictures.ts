import type { DraftImage } from '../../../../shared/text/compose.ts'
import type { Attributes } from '../xml.ts'
import type { Relationships } from './package.ts'

/** Finds the pictures of a part as its elements are walked, whichever of Word's two drawing languages they are in. */
export type DocxPictures = {
  /** The picture that an element is, null for all others. */
  readonly of: (name: string, attribute: Attributes) => DraftImage | null
}

export function createDocxPictures(relationships: Relationships): DocxPictures {
  /** Said of the drawing that is open, before its picture is named. */
  let alt = ''
  const picture = (id: string | null): DraftImage | null => {
    const target = relationships.get(id ?? '')
    return target === undefined ? null : { names: [target.target], alt }
  }
  return {
    of(name, attribute) {
      switch (name) {
        case 'wp:docPr':
          alt = attribute('descr') ?? ''
          return null
        case 'v:shape':
          alt = attribute('alt') ?? ''
          return null
        case 'a:blip':
          return picture(attribute('r:embed') ?? attribute('r:link'))
        case 'v:imagedata':
          return picture(attribute('r:id'))
        default:
          return null
      }
    },
  }
}
