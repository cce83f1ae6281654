import type { SourceId } from '../../ids.ts'
import type { Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import type { QuotationGroup } from './quotation-group.ts'

/** What speakers are quoted with in some sources, by speaker. */
export function quotationGroups(
  _corpus: Corpus,
  _sources: readonly SourceId[] | null,
  _turn: Turn,
): Promise<readonly QuotationGroup[]> {
  return Promise.resolve([])
}
