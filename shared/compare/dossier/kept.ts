import type { VersionId } from '../../ids.ts'
import type { Known } from '../known.ts'

/** As `known.of` for what takes turns to make: only what was finished is kept, so that cancelled work is done again. */
export async function kept<T extends object>(
  known: Known,
  topic: string,
  versions: readonly VersionId[],
  make: () => Promise<T>,
): Promise<T> {
  const place = known.of<{ made: T | null }>(topic, versions, () => ({ made: null }))
  const made = place.made ?? (await make())
  place.made = made
  return made
}
