import type { Span } from '../../../../../shared/text/offsets.ts'

/** Letters in a line of a column of ordinary width. */
const LINE = 64

/** How many lines a stretch of text may take, to guess heights before anything is laid out. */
export const estimatedLines = ({ start, end }: Span): number => Math.max(1, Math.ceil((end - start) / LINE))
