import { codeTrees, type CodeBranch } from '../../codes/codebook.ts'
import { RGB } from '../../codes/exchange/colours.ts'
import type { Code } from '../../project/annotation.ts'
import type { View } from './view.ts'
import { escapeAttribute, escapeXml } from './xml.ts'

/** The codebook in the REFI-QDA exchange format, or null when there are no codes: the format has no empty codebook. */
export const writeCodebook = ({ project }: View): string | null =>
  project.codes.length === 0 ? null : codebookQdc(project.codes)

/** Codes in that format; there must be one at least. */
export function codebookQdc(codes: readonly Code[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Variorum">',
    '  <Codes>',
    ...codeTrees(codes).flatMap(codeLines),
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
