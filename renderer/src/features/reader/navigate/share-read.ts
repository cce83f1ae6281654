import type { Span } from '../../../../../shared/text/offsets.ts'

/**
 * The share of a text before the foot of a view that ends in a block: as much of the block counts as stands above the foot.
 * Less than 1, because the end of a text is read only when it is reached.
 */
export function shareRead(
  length: number,
  { start, end }: Span,
  { top, height }: Pick<DOMRect, 'top' | 'height'>,
  foot: number,
): number {
  if (length === 0) return 0
  const above = height <= 0 ? 0 : Math.min(1, Math.max(0, (foot - top) / height))
  return Math.min(0.999, (start + (end - start) * above) / length)
}
