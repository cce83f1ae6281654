const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'

export const ODF_PREFIXES: Readonly<Record<string, string>> = {
  [`${OASIS}:office:1.0`]: 'office',
  [`${OASIS}:text:1.0`]: 'text',
  [`${OASIS}:table:1.0`]: 'table',
  [`${OASIS}:style:1.0`]: 'style',
  [`${OASIS}:drawing:1.0`]: 'draw',
  [`${OASIS}:svg-compatible:1.0`]: 'svg',
  [`${OASIS}:xsl-fo-compatible:1.0`]: 'fo',
  [`${OASIS}:manifest:1.0`]: 'manifest',
  'http://www.w3.org/1999/xlink': 'xlink',
}
