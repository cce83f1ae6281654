import { createContext } from 'react'
import type { Reference } from '../../../../shared/memo/references.ts'

export type MemoLinksValue = {
  readonly isLiving: (reference: Reference) => boolean
  readonly follow: (reference: Reference) => void
  readonly openLink: (href: string) => void
}

/** What references and links of a memo do when they are pressed. */
export const MemoLinks = createContext<MemoLinksValue>({
  isLiving: () => true,
  follow: () => undefined,
  openLink: () => undefined,
})
