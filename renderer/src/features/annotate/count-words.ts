import { plural } from '../../ui/format.ts'
import type { CodeCount } from './codebook-rows.ts'

/** `3 passages, 1 claim`; claims are left out if there are none. */
export const countWords = ({ passages, claims }: CodeCount): string =>
  claims === 0 ? plural(passages, 'passage') : `${plural(passages, 'passage')}, ${plural(claims, 'claim')}`
