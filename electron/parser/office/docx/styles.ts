import { readXml } from '../xml.ts'
import { WORD_PREFIXES } from './package.ts'

/** What matters of a paragraph's style, or of a paragraph's own settings. null where it says nothing. */
export type StyleRule = {
  readonly outline: number | null
  readonly list: string | null
  readonly listLevel: number | null
}
type Style = StyleRule & { readonly name: string; readonly basedOn: string | null }

export type Styles = {
  /** The style's own name and then those it is based on, in lower case. */
  readonly names: (id: string | null) => readonly string[]
  /** The settings of a style with those of the styles it is based on. */
  readonly rule: (id: string | null) => StyleRule
}

/** Longer chains are loops. */
const LONGEST_CHAIN = 20

/** Reads `styles.xml`; without one, every style is known by its id alone. */
export function readStyles(bytes: Uint8Array | null): Styles {
  const styles = new Map<string, Style>()
  let preset: string | null = null
  let id = ''
  let open: { -readonly [Key in keyof Style]: Style[Key] } | null = null
  if (bytes !== null)
    readXml(bytes, WORD_PREFIXES, {
      open(name, attribute) {
        const value = attribute('w:val')
        if (name === 'w:style') {
          id = attribute('w:styleId') ?? ''
          open = { name: '', basedOn: null, outline: null, list: null, listLevel: null }
          if (attribute('w:type') === 'paragraph' && attribute('w:default') === '1') preset = id
        } else if (open !== null && value !== null) {
          if (name === 'w:name') open.name = value.toLowerCase()
          else if (name === 'w:basedOn') open.basedOn = value
          else if (name === 'w:outlineLvl') open.outline = wholeNumber(value)
          else if (name === 'w:numId') open.list = value
          else if (name === 'w:ilvl') open.listLevel = wholeNumber(value)
        }
        return undefined
      },
      close(name) {
        if (name !== 'w:style' || open === null) return
        styles.set(id, open)
        open = null
      },
    })
  const chain = (from: string | null): readonly Style[] => {
    const found: Style[] = []
    let next = from ?? preset
    while (next !== null && found.length < LONGEST_CHAIN) {
      const style = styles.get(next)
      if (style === undefined) break
      found.push(style)
      next = style.basedOn
    }
    return found
  }
  return {
    names(from) {
      const known = chain(from).map(({ name }) => name)
      return known.length === 0 && from !== null ? [nameOfId(from)] : known
    },
    rule(from) {
      const rules = chain(from)
      const first = <Key extends keyof StyleRule>(key: Key): StyleRule[Key] | null =>
        rules.find((rule) => rule[key] !== null)?.[key] ?? null
      return { outline: first('outline'), list: first('list'), listLevel: first('listLevel') }
    },
  }
}

/** `Heading1` is the usual id of "heading 1". */
const nameOfId = (id: string): string => id.replace(/(\d)$/, ' $1').toLowerCase()

export function wholeNumber(words: string): number | null {
  const value = Number.parseInt(words, 10)
  return value >= 0 && value < 1000 ? value : null
}
