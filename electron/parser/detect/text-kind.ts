/** What a decoded file is: a format we read, or the name of one that we do not. */
export type TextKind = { readonly format: 'html' | 'markdown' | 'text' } | { readonly unsupported: string }

const SAMPLE = 65_536
const HTML_START =
  /^(?:\s|<!--[\s\S]{0,4000}?-->|<\?xml[^>]{0,400}\?>)*<(?:!doctype\s+html|html|head|body)[\s>]/i
const FRAGMENT_START =
  /^\s*<(?:p|div|article|section|main|h[1-6]|ul|ol|table|blockquote|span|meta|title|script|style|link)[\s>]/i
const HTML_TAG = /<\/(?:p|div|a|li|h[1-6]|td|span|article|section|title|script)>|<br\s*\/?>/gi

const MARKDOWN_EXTENSION = /\.(?:md|markdown|mdown|mkd)$/i

/** Tells the formats apart by what is in them; the file's name only tips the balance between Markdown and plain text. */
export function textKind(text: string, fileName: string): TextKind {
  const head = text.slice(0, SAMPLE)
  if (HTML_START.test(head)) return { format: 'html' }
  if (/^\s*<\?xml[\s>]/.test(head)) return { unsupported: 'XML document' }
  if (FRAGMENT_START.test(head) && (head.match(HTML_TAG)?.length ?? 0) >= 2 && markdownSigns(head) < 2)
    return { format: 'html' }
  if (MARKDOWN_EXTENSION.test(fileName) || markdownSigns(head) >= 2) return { format: 'markdown' }
  return { format: 'text' }
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
