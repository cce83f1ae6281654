import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { useLiveList } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { SourcePicks } from '../../ui/source-picks.tsx'

type SourceChoiceProps = {
  readonly chosen: ReadonlySet<SourceId>
  readonly onChange: (chosen: ReadonlySet<SourceId>) => void
  readonly disabled: boolean
}

/** The sources of this project that are to be copied. */
export function SourceChoice(props: SourceChoiceProps) {
  const sources = useLiveList(livingByTitle, []) ?? []
  return <SourcePicks {...props} label="Sources to copy" sources={sources} />
}

async function livingByTitle(db: WorkbenchDb): Promise<readonly Source[]> {
  const living = (await db.sources.toArray()).filter(({ deletedAt }) => deletedAt === null)
  return living.toSorted((a, b) => a.meta.title.value.localeCompare(b.meta.title.value))
}
