import type { Code, Colour } from '../../project/annotation.ts'
import { compareText } from '../canonical.ts'
import type { View } from './view.ts'
import { escapeAttribute, escapeXml } from './xml.ts'

/** Mid-tones that stand for the named colours in programs that ask for RGB. */
const RGB: Record<Colour, string> = {
  yellow: '#E0B400',
  red: '#D0453A',
  green: '#3E9B50',
  blue: '#2F80C2',
  purple: '#8467CC',
  magenta: '#C2489B',
  orange: '#E08227',
  gray: '#808790',
}

/** The codebook in the REFI-QDA exchange format, or null when there are no codes: the format has no empty codebook. */
export function writeCodebook({ project }: View): string | null {
  if (project.codes.length === 0) return null
  const codes = project.codes.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Variorum">',
    '  <Codes>',
    ...codes.map(codeElement),
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n')
}

function codeElement({ id, name, colour, description }: Code): string {
  const start = `    <Code guid="${id}" name="${escapeAttribute(name)}" isCodable="true" color="${RGB[colour]}"`
  return description === ''
    ? `${start}/>`
    : `${start}>\n      <Description>${escapeXml(description)}</Description>\n    </Code>`
}
