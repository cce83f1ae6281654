import type { PreparedSource } from '../prepared-source.ts'
import { baseLanguage } from '../tokens/stem.ts'

/** Whether two sources are known to be in different languages, so that their words say nothing about each other. */
export function areApart(a: PreparedSource, b: PreparedSource): boolean {
  const [one, two] = [baseLanguage(a.source.language), baseLanguage(b.source.language)]
  return one !== '' && two !== '' && one !== two
}
