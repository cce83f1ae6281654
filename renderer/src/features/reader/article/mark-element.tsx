import type { ReactNode } from 'react'
import { assertNever } from '../../../../../shared/assert.ts'
import type { Mark } from '../../../../../shared/text/document.ts'

/** Words in the element of their mark; links are the caller's, because they lead somewhere only on a screen. */
export function markElement(kind: Exclude<Mark['kind'], 'link'>, inside: ReactNode): ReactNode {
  switch (kind) {
    case 'em':
      return <em>{inside}</em>
    case 'strong':
      return <strong>{inside}</strong>
    case 'code':
      return <code>{inside}</code>
    case 'sup':
      return <sup>{inside}</sup>
    case 'sub':
      return <sub>{inside}</sub>
    default:
      return assertNever(kind)
  }
}
