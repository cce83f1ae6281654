import type { QuotationRelation } from '../../../../../shared/compare/quotations/quotation-group.ts'

/** How a quotation stands to the fullest one, in a word and in a sentence. */
export const RELATION_WORDS: Readonly<Record<QuotationRelation, readonly [word: string, sentence: string]>> =
  {
    same: ['Same words', 'The same words as above'],
    trimmed: ['Trimmed', 'A part of the words above'],
    reordered: ['Reordered', 'The words above in another order'],
    reworded: ['Reworded', 'Other words for the same, as in another translation'],
  }
