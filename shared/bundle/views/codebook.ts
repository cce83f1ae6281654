import { codeTrees, type CodeBranch } from '../../codes/codebook.ts'
import type { Colour } from '../../project/annotation.ts'
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
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Variorum">',
    '  <Codes>',
    ...codeTrees(project.codes).flatMap(codeLines),
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n')
}

/** The format has no memo of a code; definition and memo are one description there. */
function codeLines({ item, level, parts }: CodeBranch): readonly string[] {
  const { id, name, colour, description, memo = '' } = item
  const indent = '  '.repeat(level + 1)
  const start = `${indent}<Code guid="${id}" name="${escapeAttribute(name)}" isCodable="true" color="${RGB[colour]}"`
  const said = [description, memo].filter((text) => text !== '').join('\n\n')
  if (said === '' && parts.length === 0) return [`${start}/>`]
  return [
    `${start}>`,
    ...(said === '' ? [] : [`${indent}  <Description>${escapeXml(said)}</Description>`]),
    ...parts.flatMap(codeLines),
    `${indent}</Code>`,
  ]
}
