import type { SourceId } from '../../ids.ts'
import type { Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import type { SharedWording } from './shared-wording.ts'

/** The wording that each two of some sources share, the longest first. */
export function sharedWording(
  _corpus: Corpus,
  _sources: readonly SourceId[] | null,
  _turn: Turn,
): Promise<readonly SharedWording[]> {
  return Promise.resolve([])
}
