import type { Format } from '../runs.ts'
import { type Attributes, readXml } from '../xml.ts'
import { ODF_PREFIXES } from './prefixes.ts'

type TextRule = Pick<Partial<Format>, 'em' | 'strong' | 'vertical'> & { readonly hidden?: boolean }
type Style = { readonly parent: string | null; readonly rule: TextRule; readonly startsPage: boolean }

export type OdtStyles = {
  /** Names of a paragraph style and those it is based on, in lower case. */
  readonly paragraphNames: (style: string | null) => readonly string[]
  /** What a character style says about the text it is given to. */
  readonly text: (style: string | null) => TextRule
  /** Whether a paragraph of this style begins a page of its own. */
  readonly startsPage: (style: string | null) => boolean
  readonly isOrdered: (listStyle: string | null, level: number) => boolean
}

/** Longer chains are loops. */
const LONGEST_CHAIN = 20

/** Reads the styles of `styles.xml` and of `content.xml`, where those live that were made by formatting by hand. */
export function readOdtStyles(parts: readonly (Uint8Array | null)[]): OdtStyles {
  const styles = new Map<string, Style>()
  const ordered = new Set<string>()
  for (const bytes of parts) if (bytes !== null) readPart(bytes, styles, ordered)

  const chain = (family: string, from: string | null): readonly (readonly [string, Style])[] => {
    const found: (readonly [string, Style])[] = []
    for (let name = from; name !== null && found.length < LONGEST_CHAIN;) {
      const style = styles.get(`${family} ${name}`)
      if (style === undefined) break
      found.push([name, style])
      name = style.parent
    }
    return found
  }
  return {
    paragraphNames(from) {
      const names = chain('paragraph', from).map(([name]) => name)
      return (names.length === 0 && from !== null ? [from] : names).map(readableName)
    },
    text: (from) =>
      chain('text', from).reduceRight<TextRule>((rule, [, style]) => ({ ...rule, ...style.rule }), {}),
    startsPage: (from) => chain('paragraph', from).some(([, style]) => style.startsPage),
    isOrdered: (list, level) => ordered.has(`${list} ${level}`),
  }
}

function readPart(bytes: Uint8Array, styles: Map<string, Style>, ordered: Set<string>): void {
  let style: { key: string; parent: string | null; startsPage: boolean } | null = null
  let list = ''
  readXml(bytes, ODF_PREFIXES, {
    open(name, attribute) {
      switch (name) {
        case 'office:body':
          return 'skip'
        case 'style:style':
          style = {
            key: `${attribute('style:family')} ${attribute('style:name')}`,
            parent: attribute('style:parent-style-name'),
            startsPage: (attribute('style:master-page-name') ?? '') !== '',
          }
          styles.set(style.key, { ...style, rule: {} })
          break
        case 'style:paragraph-properties':
          if (style !== null && attribute('fo:break-before') === 'page') {
            style.startsPage = true
            styles.set(style.key, { ...style, rule: {} })
          }
          break
        case 'style:text-properties':
          if (style !== null) styles.set(style.key, { ...style, rule: textRule(attribute) })
          break
        case 'text:list-style':
          list = attribute('style:name') ?? ''
          break
        case 'text:list-level-style-number':
          if ((attribute('style:num-format') ?? '') !== '')
            ordered.add(`${list} ${Number(attribute('text:level') ?? 1)}`)
          break
        default:
      }
      return undefined
    },
    close(name) {
      if (name === 'style:style') style = null
    },
  })
}

function textRule(attribute: Attributes): TextRule {
  const slant = attribute('fo:font-style')
  const weight = attribute('fo:font-weight')
  const position = attribute('style:text-position')
  return {
    ...(slant === null ? {} : { em: slant !== 'normal' }),
    ...(weight === null ? {} : { strong: weight === 'bold' || Number(weight) >= 600 }),
    ...(position === null ? {} : { vertical: vertical(position) }),
    ...(attribute('text:display') === 'none' ? { hidden: true } : {}),
  }
}

/** `super 58%`, or how far the text is raised in per cent. */
function vertical(position: string): Format['vertical'] {
  if (position.startsWith('super')) return 'sup'
  if (position.startsWith('sub')) return 'sub'
  const raised = Number.parseFloat(position)
  if (raised > 0) return 'sup'
  return raised < 0 ? 'sub' : null
}

/** `Text_20_body` is how the name "Text body" is written. */
const readableName = (name: string): string =>
  name
    .replace(/_([0-9a-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toLowerCase()
