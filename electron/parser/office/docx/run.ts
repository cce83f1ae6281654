import { type Format, PLAIN } from '../runs.ts'
import type { Attributes } from '../xml.ts'

const STRONG_STYLE = /^(?:strong|fett)$/i
const EMPHASIS_STYLE = /^(?:emphasis|hervorhebung)$/i

/** How the run that is being read is set. Formats that only come from the paragraph's style are no emphasis. */
export type Run = {
  readonly start: () => void
  readonly property: (name: string, attribute: Attributes) => void
  readonly format: () => Format
  readonly hidden: () => boolean
}

export function createRun(): Run {
  let format: Format = PLAIN
  let hidden = false
  return {
    start() {
      format = PLAIN
      hidden = false
    },
    property(name, attribute) {
      const value = attribute('w:val')
      const on = value === null || !/^(?:0|false|off|none)$/.test(value)
      if (name === 'w:b') format = { ...format, strong: on }
      else if (name === 'w:i') format = { ...format, em: on }
      else if (name === 'w:vanish') hidden = on
      else if (name === 'w:vertAlign') format = { ...format, vertical: vertical(value) }
      else if (name === 'w:rStyle' && STRONG_STYLE.test(value ?? '')) format = { ...format, strong: true }
      else if (name === 'w:rStyle' && EMPHASIS_STYLE.test(value ?? '')) format = { ...format, em: true }
    },
    format: () => format,
    hidden: () => hidden,
  }
}

function vertical(value: string | null): Format['vertical'] {
  if (value === 'superscript') return 'sup'
  return value === 'subscript' ? 'sub' : null
}
