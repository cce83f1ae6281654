import { PARAGRAPH, type Shape } from '../flow.ts'
import { namedShape } from '../named-shape.ts'
import type { Numbering } from './numbering.ts'
import type { StyleRule, Styles } from './styles.ts'

/** A paragraph's own settings as they are read from its properties. */
export type ParagraphProperties = StyleRule & { readonly style: string | null }

export const NO_PROPERTIES: ParagraphProperties = { style: null, outline: null, list: null, listLevel: null }

/** What a paragraph is, by the name of its style, its outline level and its list, in this order. */
export function shapeOf(own: ParagraphProperties, styles: Styles, numbering: Numbering): Shape {
  const named = namedShape(styles.names(own.style))
  if (named !== null) return named
  const rule = styles.rule(own.style)
  const outline = own.outline ?? rule.outline
  if (outline !== null && outline < 9) return { ...PARAGRAPH, kind: 'heading', level: outline + 1 }
  const list = own.list ?? rule.list
  if (list === null || list === '0') return PARAGRAPH
  const level = own.listLevel ?? rule.listLevel ?? 0
  const ordered = numbering(list, level)
  return ordered === null ? PARAGRAPH : { ...PARAGRAPH, kind: 'listItem', level: level + 1, ordered }
}
