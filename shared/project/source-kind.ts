import type { Source } from './source.ts'

/** Whether a source is the researcher's own text, which is checked against claims and never evidence for one. */
export const isDraft = ({ kind }: Pick<Source, 'kind'>): boolean => kind === 'draft'

/** Whether a source counts: it is neither in the bin nor a draft. */
export const isLiving = (source: Pick<Source, 'kind' | 'deletedAt'>): boolean =>
  source.deletedAt === null && !isDraft(source)
