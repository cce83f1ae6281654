import { codePageOf, SYMBOL_CHARSET } from './code-pages.ts'

type Font = { readonly name: string; readonly page: number | null; readonly symbols: boolean }
type Style = { readonly name: string; readonly outline: number | null }

/** The tables of fonts and styles on top of the file, as they are read, and then for looking up. */
export type Tables = {
  readonly fontWord: (word: string, parameter: number) => void
  readonly fontText: (words: string) => void
  readonly styleWord: (word: string, parameter: number) => void
  readonly styleText: (words: string) => void
  readonly font: (index: number) => Font | undefined
  readonly style: (index: number) => Style | undefined
}

/** More entries than this are an attack. */
const MOST_ENTRIES = 5000

export function createTables(): Tables {
  const fonts = new Map<number, Font>()
  const styles = new Map<number, Style>()
  let font = { index: 0, name: '', page: null as number | null, symbols: false }
  let style: { index: number | null; name: string; outline: number | null } = noStyle()
  return {
    fontWord(word, parameter) {
      if (word === 'f') font = { index: parameter, name: '', page: null, symbols: false }
      else if (word === 'fcharset') {
        font.page = codePageOf(parameter)
        font.symbols = parameter === SYMBOL_CHARSET
      } else if (word === 'cpg') font.page = parameter
      if (fonts.size < MOST_ENTRIES) fonts.set(font.index, { ...font })
    },
    fontText(words) {
      if (font.name.length < 200) font.name += words.replace(/;.*$/s, '')
      if (fonts.has(font.index)) fonts.set(font.index, { ...font })
    },
    styleWord(word, parameter) {
      if (word === 's') style = { ...noStyle(), index: parameter }
      else if (word === 'cs' || word === 'ds' || word === 'ts') style = noStyle()
      else if (word === 'outlinelevel') style.outline = parameter
    },
    styleText(words) {
      if (style.index === null) return
      if (style.name.length < 200) style.name += words.replace(/[;,].*$/s, '')
      if (styles.size < MOST_ENTRIES)
        styles.set(style.index, { name: style.name.trim().toLowerCase(), outline: style.outline })
      if (words.includes(';')) style = noStyle()
    },
    font: (index) => fonts.get(index),
    style: (index) => styles.get(index),
  }
}

const noStyle = () => ({ index: null, name: '', outline: null })
