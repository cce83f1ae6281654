import { escapeXml } from './xml.ts'

/** Markup that may be put into a page as it is. Only `markup` and `raw` make it, so plain text can never slip through. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Value = Html | string | number | null | readonly (Html | string)[]

/**
 * Template tag: every inserted string is escaped, in content and in quoted attributes; null inserts nothing.
 * Not called `html`, because prettier would then format the templates and their white space is part of the page.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(
    parts.map((part, index) => part + (index < values.length ? render(values[index] ?? null) : '')).join(''),
  )
}

export const raw = (markup: string): Html => new Html(markup)
export const NOTHING = raw('')

function render(value: Value): string {
  if (value === null) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'string' || typeof value === 'number') return escapeXml(String(value))
  return value.map(render).join('')
}

/** Where a page may draw pictures from: nowhere, or beside it, be that a folder of files or a site. */
export type Pictures = 'none' | 'beside'

/** A complete page without scripts, whose policy allows its own style sheet and, if there are any, the pictures beside it. */
export async function page(
  title: string,
  style: string,
  body: Html,
  pictures: Pictures = 'none',
): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
  // Not every browser counts the folder a page was opened from as its own site.
  const images = pictures === 'none' ? '' : " img-src 'self' file:;"
  const policy = `default-src 'none'; style-src 'sha256-${hash}';${images} base-uri 'none'; form-action 'none'`
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.markup
}
