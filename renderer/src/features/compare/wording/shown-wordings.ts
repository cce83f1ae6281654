import type { SharedWording } from '../../../../../shared/compare/wording/shared-wording.ts'
import { fold } from '../../../../../shared/fold.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import { wordsAt, type SourceTexts } from '../source-texts.ts'

/** Null stands for any; the text is looked for in the words of both sources, whatever its case and accents. */
export type WordingFilter = {
  readonly grade: SharedWording['grade'] | null
  readonly source: SourceId | null
  readonly text: string
}

export const NO_WORDING_FILTER: WordingFilter = { grade: null, source: null, text: '' }

export const isNarrowed = ({ grade, source, text }: WordingFilter): boolean =>
  grade !== null || source !== null || text.trim() !== ''

/** What the filter lets through, in the same order. */
export function shownWordings(
  all: readonly SharedWording[],
  { grade, source, text }: WordingFilter,
  texts: SourceTexts,
): readonly SharedWording[] {
  const wanted = fold(text.trim().replace(/\s+/g, ' '))
  return all.filter(
    (wording) =>
      (grade === null || wording.grade === grade) &&
      (source === null || wording.a.sourceId === source || wording.b.sourceId === source) &&
      (wanted === '' ||
        fold(wordsAt(texts, wording.a)).includes(wanted) ||
        fold(wordsAt(texts, wording.b)).includes(wanted)),
  )
}

/** The same for the same words of the same sources. */
export const wordingKey = ({ a, b }: SharedWording): string =>
  [a, b].map(({ sourceId, start, end }) => `${sourceId} ${start} ${end}`).join(' ')
