import { numberedClaims, type NumberedClaim } from '../../claims/tree.ts'
import type { Annotation } from '../../project/annotation.ts'
import type { Evidence } from '../../project/claim.ts'
import type { Project } from '../../project/project.ts'
import { isDraft } from '../../project/source-kind.ts'
import type { Source, SourceVersion } from '../../project/source.ts'
import type { Instant } from '../../time.ts'
import { compareText } from '../canonical.ts'
import { groupBy } from '../../group-by.ts'
import type { TextMaps } from '../encode-project.ts'

/** What the views of a bundle are made from. Views are for other programs and for readers; opening a bundle ignores them. */
export type View = {
  readonly project: Project
  readonly maps: TextMaps
  readonly exportedAt: Instant
  readonly softwareVersion: string
}

export const urn = (id: string): string => `urn:uuid:${id}`

/** Sources in the bin are kept in project.json but not shown, unless evidence rests on them. */
export function shownSources({ project }: View): readonly Source[] {
  const cited = new Set(project.evidence.map(({ sourceId }) => sourceId))
  return project.sources
    .filter(({ id, deletedAt }) => deletedAt === null || cited.has(id))
    .sort((a, b) => compareText(published(a), published(b)) || compareText(a.id, b.id))
}

/** Those of the shown sources that count: a draft is the researcher's own text. */
export const countedSources = (view: View): readonly Source[] =>
  shownSources(view).filter((source) => !isDraft(source))

const published = (source: Source): string => source.meta.published?.value.iso ?? '9999'

/** Annotations of shown sources, in the order of the texts. What links sentences of drafts to claims is no mark. */
export function shownAnnotations(view: View): readonly Annotation[] {
  const shown = new Set(shownSources(view).map(({ id }) => id))
  const statements = new Set(view.project.assertions.map(({ annotationId }) => annotationId))
  return view.project.annotations
    .filter(({ id, sourceId }) => shown.has(sourceId) && !statements.has(id))
    .sort(
      (a, b) =>
        compareText(a.sourceId, b.sourceId) || a.anchor.start - b.anchor.start || compareText(a.id, b.id),
    )
}

/** Evidence in the researcher's order, by claim. */
export function evidenceByClaim({ project }: View): ReadonlyMap<string, readonly Evidence[]> {
  const ordered = project.evidence.toSorted(
    (a, b) => compareText(a.order, b.order) || compareText(a.id, b.id),
  )
  return groupBy(ordered, ({ claimId }) => claimId)
}

/** Claims in the researcher's order, each followed by its parts. */
export const claimsInOrder = ({ project }: View): readonly NumberedClaim[] => numberedClaims(project.claims)

export const currentVersion = ({ project }: View, source: Source): SourceVersion | undefined =>
  project.versions.find(({ id }) => id === source.currentVersionId)
