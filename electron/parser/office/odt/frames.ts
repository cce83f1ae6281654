import type { Flow } from '../flow.ts'
import type { Attributes } from '../xml.ts'

/** Pictures stand in frames, which describe them; a frame may have one picture in several formats. */
export type Frames = {
  readonly open: () => void
  readonly close: () => void
  readonly picture: (attribute: Attributes) => void
  readonly describe: () => void
  readonly endDescription: () => void
  /** Whether the words are of a description and so no text of the document. */
  readonly takes: (words: string) => boolean
}

const LONGEST_DESCRIPTION = 4000

export function createFrames(flow: Flow): Frames {
  const frames: { names: string[]; alt: string }[] = []
  let inDescription = false
  return {
    open: () => void frames.push({ names: [], alt: '' }),
    close() {
      const frame = frames.pop()
      if (frame !== undefined && frame.names.length > 0) flow.image(frame)
    },
    picture(attribute) {
      const address = attribute('xlink:href')
      if (address !== null) frames.at(-1)?.names.push(address.replace(/^\.\//, ''))
    },
    describe() {
      inDescription = true
      const frame = frames.at(-1)
      if (frame !== undefined && frame.alt !== '') frame.alt += ' '
    },
    endDescription: () => void (inDescription = false),
    takes(words) {
      const frame = frames.at(-1)
      if (inDescription && frame !== undefined && frame.alt.length < LONGEST_DESCRIPTION) frame.alt += words
      return inDescription
    },
  }
}
