import { compose, draft, type DraftBlock } from '../../shared/text/compose.ts'
import type { BlockKind, SourceText } from '../../shared/text/document.ts'

type Part = readonly [kind: BlockKind, text: string, more?: Partial<DraftBlock>]

/** A canonical text of a few blocks. */
export function articleOf(...parts: readonly Part[]): SourceText {
  return compose(parts.map(([kind, text, more]) => draft(kind, text, more))).text
}

export const item = (text: string, level: number, ordered = false): Part => [
  'listItem',
  text,
  { level, ordered },
]
