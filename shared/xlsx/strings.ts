import { escapeXml } from '../bundle/views/xml.ts'
import { SHEET_LIMITS } from './sheet.ts'

/** The texts of a workbook, each once, by the numbers that cells refer to them with. */
export type Strings = {
  readonly numberOf: (text: string) => number
  readonly xml: () => string
}

export function createStrings(): Strings {
  const numbers = new Map<string, number>()
  let uses = 0
  return {
    numberOf(text) {
      uses += 1
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    xml: () =>
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${numbers.size}">${Array.from(
        numbers.keys(),
        (text) => `<si><t xml:space="preserve">${written(text)}</t></si>`,
      ).join('')}</sst>`,
  }
}

/** `_x0041_` is an escape that programs would turn into its letter; the underscore is written as one, so that it stays. */
const written = (text: string): string =>
  escapeXml(shortened(text.replaceAll(/\r\n?/g, '\n')).replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))

/** A program refuses the whole file for one text that is too long. */
function shortened(text: string): string {
  if (text.length <= SHEET_LIMITS.cellCharacters) return text
  const cut = text.slice(0, SHEET_LIMITS.cellCharacters - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
