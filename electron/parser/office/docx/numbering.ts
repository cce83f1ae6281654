import { readXml } from '../xml.ts'
import { WORD_PREFIXES } from './package.ts'

/** Whether a level of a list is numbered; null for a list that is not there. */
export type Numbering = (list: string, level: number) => boolean | null

/** Reads `numbering.xml`: lists refer to abstract ones, which say for each level how it is numbered. */
export function readNumbering(bytes: Uint8Array | null): Numbering {
  const formats = new Map<string, Map<number, boolean>>()
  const abstractOf = new Map<string, string>()
  let inAbstract = ''
  let inList = ''
  let level = 0
  if (bytes !== null)
    readXml(bytes, WORD_PREFIXES, {
      open(name, attribute) {
        if (name === 'w:abstractNum') inAbstract = attribute('w:abstractNumId') ?? ''
        else if (name === 'w:num') inList = attribute('w:numId') ?? ''
        else if (name === 'w:abstractNumId') abstractOf.set(inList, attribute('w:val') ?? '')
        else if (name === 'w:lvl') level = Number(attribute('w:ilvl') ?? 0)
        else if (name === 'w:numFmt') {
          const key = inList === '' ? `abstract ${inAbstract}` : `list ${inList}`
          const levels = formats.get(key) ?? new Map<number, boolean>()
          formats.set(key, levels.set(level, !/^(?:bullet|none)$/.test(attribute('w:val') ?? '')))
        }
        return undefined
      },
      close(name) {
        if (name === 'w:num') inList = ''
      },
    })
  return (list, at) => {
    const abstract = abstractOf.get(list)
    if (abstract === undefined) return null
    return formats.get(`list ${list}`)?.get(at) ?? formats.get(`abstract ${abstract}`)?.get(at) ?? false
  }
}
