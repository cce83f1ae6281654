import type { CompareSettings } from '../../../../../shared/compare/compare-settings.ts'
import type { SharedGrounds } from '../../../../../shared/compare/align/alignment.ts'
import { areOtherLanguages } from '../../../../../shared/compare/align/languages.ts'
import { baseLanguage } from '../../../../../shared/compare/tokens/stem.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'
import { plural } from '../../../ui/format.ts'
import type { AlignedMark, Counterpart } from './aligned-marks.ts'

/** Letters of a quotation that are read out: enough to know it by. */
const MOST_SAID = 160

type Grade = Counterpart['grade'] | 'faint'

/** How sure a score is; below the lower threshold it may be chance. */
export const gradeOf = (score: number, { strong, weak }: Pick<CompareSettings, 'strong' | 'weak'>): Grade =>
  score >= strong ? 'strong' : score >= weak ? 'weak' : 'faint'

/** How sure it is that two passages say the same, in words. */
export function matchWords(grade: Grade, byUser: boolean): string {
  if (byUser) return 'Aligned by you'
  if (grade === 'faint') return 'Faint resemblance'
  return grade === 'strong' ? 'Close match' : 'Possible match'
}

/** Said where two passages are in different languages. */
export const ACROSS_LANGUAGES = 'In another language: only names, numbers and dates were compared.'

/** That, if it holds of two passages that were not aligned by the user; null if one language is not known. */
export const acrossWords = (byUser: boolean, one: string | null, other: string | null): string | null =>
  !byUser && areOtherLanguages(baseLanguage(one), baseLanguage(other)) ? ACROSS_LANGUAGES : null

/** What a mark is called: `Aligned passage 3: close match in “Helicopter base opened”`. */
export function markName(mark: AlignedMark, titleOf: (sourceId: SourceId) => string): string {
  const titles = [...new Set(mark.counterparts.map(({ place }) => place.sourceId))].map(
    (id) => `“${titleOf(id)}”`,
  )
  const closest = mark.counterparts[0]
  const match =
    closest === undefined ? 'match' : matchWords(closest.grade, closest.decision !== null).toLowerCase()
  return `Aligned passage ${mark.number}: ${match} in ${titles.join(' and ')}`
}

/** Names and figures that both have; null without any. Words are marked in the quotation itself. */
export function groundsWords({ names, numbers }: SharedGrounds): string | null {
  const both = [...new Set([...names, ...numbers])]
  return both.length === 0 ? null : `Both have ${both.join(', ')}`
}

/** The first words of a passage in quotation marks. */
export const quoted = (words: string): string => `“${shortened(words, MOST_SAID)}”`

/** How many passages of a text have counterparts, for whoever asks; `marks` are null while that is not known. */
export function countWords(marks: readonly AlignedMark[] | null, others: number, isOn: boolean): string {
  if (!isOn) return 'Aligned passages are hidden.'
  if (others === 0) return 'No other source is open beside this one.'
  if (marks === null) return 'The open sources have not been compared yet.'
  if (marks.length === 0) return 'No passages here are aligned with the other open sources.'
  const strong = marks.filter(({ grade }) => grade === 'strong').length
  const where = others === 1 ? 'the other open source' : 'other open sources'
  return `${plural(marks.length, 'passage')} here ${marks.length === 1 ? 'has a match' : 'have matches'} in ${where}, ${strong} of them close.`
}
