import type { SourceId } from '../../ids.ts'
import type { Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import type { Discrepancy } from './discrepancy.ts'

/** What some sources say of the same events and facts, the differing ones first. */
export function discrepancies(
  _corpus: Corpus,
  _sources: readonly SourceId[] | null,
  _turn: Turn,
): Promise<readonly Discrepancy[]> {
  return Promise.resolve([])
}
