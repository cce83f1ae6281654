import type { CompareSettings } from '../../../../shared/compare/compare-settings.ts'

/** How alike two passages are, in words; below the lower threshold it may be chance. */
export function likenessWords(
  score: number,
  { strong, weak }: Pick<CompareSettings, 'strong' | 'weak'>,
): string {
  if (score >= strong) return 'Close match'
  return score >= weak ? 'Possible match' : 'Faint match'
}
