import { earlierOf } from '../../../../../shared/compare/wording/earlier.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'

/** Which of some sources was published before each of the others, as far as all their dates tell. */
export function earliest(sources: readonly Source[]): SourceId | null {
  const dateOf = ({ meta }: Source) => meta.published?.value ?? null
  const first = sources.find((one) =>
    sources.every((other) => other === one || earlierOf(dateOf(one), dateOf(other)) === 'a'),
  )
  return first?.id ?? null
}
