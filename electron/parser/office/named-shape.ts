import { PARAGRAPH, type Shape } from './flow.ts'

/**
 * What a paragraph is by the names of its style and those it is based on, in lower case: Word and LibreOffice keep the
 * English names of their own styles in every language. null for names that say nothing.
 */
export function namedShape(names: readonly string[]): Shape | null {
  for (const name of names) {
    const heading = /^heading (\d)\b/.exec(name)?.[1]
    if (heading !== undefined) return { ...PARAGRAPH, kind: 'heading', level: Number(heading) }
    if (name === 'title') return { ...PARAGRAPH, kind: 'heading', level: 1 }
    if (/^(?:toc|contents|user index|table index|illustration index) \d/.test(name) || name === 'toc heading')
      return { ...PARAGRAPH, suppressed: 'navigation' }
    if (/^(?:intense |block )?quot(?:e|ations?)$|^block text$/.test(name))
      return { ...PARAGRAPH, kind: 'quote' }
    if (/^(?:caption|figure|illustration|image caption|table caption)$/.test(name))
      return { ...PARAGRAPH, kind: 'caption' }
    if (/^(?:html preformatted|preformatted text|source code|code|macro text)$/.test(name))
      return { ...PARAGRAPH, kind: 'pre' }
  }
  return null
}
