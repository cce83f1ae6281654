import type { SimilarPassage } from '../../../../../shared/compare/align/alignment.ts'
import type { Place } from '../../../../../shared/compare/compared-source.ts'
import type { PassageDecision } from '../../../../../shared/project/passage-decision.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { decisionsAbout } from '../../../data/aligned-passages.ts'
import { useLive } from '../../../data/context.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'

/** A passage of another source as it is listed. */
export type OtherPassage = SimilarPassage & {
  readonly source: Source
  readonly words: string
  /** The user's own decision that it says the same. */
  readonly aligned: PassageDecision | null
  readonly grade: 'strong' | 'weak' | 'faint'
}

/** With their words, without what was said not to be the same; undefined until they are read. */
export function useOthers(
  asked: Place,
  similar: readonly SimilarPassage[] | undefined,
): readonly OtherPassage[] | undefined {
  const strong = useCompareSettings((settings) => settings.strong)
  const weak = useCompareSettings((settings) => settings.weak)
  return useLive(
    async (db) => {
      if (similar === undefined) return undefined
      const others: OtherPassage[] = []
      for (const passage of similar) {
        const { sourceId, start, end } = passage.place
        const source = await db.sources.get(sourceId)
        const text = source === undefined ? undefined : await db.texts.get(source.currentVersionId)
        if (source === undefined || text === undefined) continue
        const decisions = await decisionsAbout(db, [asked, passage.place])
        if (decisions.some(({ decided }) => decided.kind === 'not-aligned')) continue
        const { score } = passage
        others.push({
          ...passage,
          source,
          words: text.content.slice(start, end),
          aligned: decisions.find(({ decided }) => decided.kind === 'aligned') ?? null,
          grade: score >= strong ? 'strong' : score >= weak ? 'weak' : 'faint',
        })
      }
      return others
    },
    [similar, asked.sourceId, asked.start, asked.end, strong, weak],
  )
}
