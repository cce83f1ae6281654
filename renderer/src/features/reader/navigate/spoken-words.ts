import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { partNumber } from '../../../../../shared/project/quotation.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'

/** What is read out of a long passage, in characters. */
const MOST_SPOKEN = 300

/** What a screen reader says of an annotation that one has come to; of a part of a quotation, which one it is. */
export function description(met: Annotation): string {
  const { colour, anchor, note, parts } = met
  const part = parts === undefined ? '' : `, part ${partNumber(met) + 1} of ${parts.length + 1}`
  const quotation = `${colour} highlight${part}: “${spokenPart(anchor.exact)}”`
  return note === '' ? quotation : `${quotation}. Note: ${spokenPart(note)}`
}

export const spokenPart = (text: string): string => shortened(text, MOST_SPOKEN)
