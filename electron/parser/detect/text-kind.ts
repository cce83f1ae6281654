import type { Refusal } from '../reading.ts'
import { prologueOf } from './prologue.ts'

/** What a decoded file is: a format we read, or why we do not. */
export type TextKind = { readonly format: 'html' | 'markdown' | 'text' } | { readonly refused: Refusal }

const SAMPLE = 65_536
const PAGE_START = /^<(?:html|head|body)[\s>]/i
const FRAGMENT_START =
  /^<(?:p|div|article|section|main|h[1-6]|ul|ol|table|blockquote|span|meta|title|script|style|link)[\s>]/i
const HTML_TAG = /<\/(?:p|div|a|li|h[1-6]|td|span|article|section|title|script)>|<br\s*\/?>/gi
const DRAWING_START = /^<(?:[a-z][\w-]{0,20}:)?svg[\s>/]/i

const MARKDOWN_EXTENSION = /\.(?:md|markdown|mdown|mkd)$/i
const HTML_EXTENSION = /\.x?html?$/i

/**
 * Tells the formats apart by what is in them; the file's name only tips the balance between Markdown and plain text, and
 * says of mere markup that it is a page.
 */
export function textKind(text: string, fileName: string): TextKind {
  const head = text.slice(0, SAMPLE)
  const { isXml, doctype, end } = prologueOf(head)
  const start = head.slice(end, end + 200)
  if (doctype === 'html' || (doctype === null && PAGE_START.test(start))) return { format: 'html' }
  if (doctype === 'svg' || DRAWING_START.test(start)) {
    // A page without a frame may begin with its icons.
    if (isXml || doctype !== null || tagsIn(afterDrawing(text)) < 2)
      return { refused: { code: 'drawing', detail: null } }
    return { format: 'html' }
  }
  if (isXml) return { refused: { code: 'unsupported', detail: 'XML document' } }
  if (PAGE_START.test(start)) return { format: 'html' }
  const isMarkdown = MARKDOWN_EXTENSION.test(fileName) || markdownSigns(head) >= 2
  if (FRAGMENT_START.test(start)) {
    if (HTML_EXTENSION.test(fileName)) return { format: 'html' }
    if (tagsIn(head) >= 2 && markdownSigns(head) < 2) return { format: 'html' }
  }
  return { format: isMarkdown ? 'markdown' : 'text' }
}

const tagsIn = (text: string): number => text.match(HTML_TAG)?.length ?? 0

const DRAWING_TAG = /<(\/?)(?:[a-z][\w-]{0,20}:)?svg(?=[\s>/])[^>]{0,4000}>/gi

/** What stands behind the drawing a text begins with. */
function afterDrawing(text: string): string {
  let depth = 0
  for (const { 0: tag, 1: slash, index } of text.slice(0, SAMPLE).matchAll(DRAWING_TAG)) {
    if (slash === '/') depth--
    else if (!tag.endsWith('/>')) depth++
    if (depth <= 0) return text.slice(index + tag.length, index + tag.length + SAMPLE)
  }
  return ''
}

/** How strongly a text looks like Markdown: from 2 on it is read as such. */
function markdownSigns(head: string): number {
  let signs = 0
  if (/^\ufeff?---[ \t]*\r?\n[\w-]+[ \t]*:/.test(head)) signs += 3
  if (/^\s{0,3}#{1,6} \S/.test(head.trimStart())) signs += 2
  if ((head.match(/^ {0,3}#{1,6} \S/gm)?.length ?? 0) >= 2) signs += 1
  if (/^[^\s=-][^\n]*\n(?:={4,}|-{4,})[ \t]*$/m.test(head)) signs += 1
  if (/\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/.test(head)) signs += 1
  if (/(?:^|\s)\*\*[^\s*][^*\n]{0,200}\*\*/m.test(head)) signs += 1
  if (/^ {0,3}(?:```|~~~)/m.test(head)) signs += 1
  if (/^> \S/m.test(head)) signs += 1
  if (/^\|.*\|[ \t]*\n\|[ :|-]+\|[ \t]*$/m.test(head)) signs += 2
  return signs
}
