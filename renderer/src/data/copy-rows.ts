import { newId, type AnnotationId, type SourceId, type VersionId } from '../../../shared/ids.ts'
import type { Anchor, AnchorState, Annotation } from '../../../shared/project/annotation.ts'
import type { Source, SourceVersion } from '../../../shared/project/source.ts'
import { now } from '../../../shared/time.ts'

/** A source with what is told apart from its text; `texts` says under which id a text is to stand that had another. */
export type SourceRows = {
  readonly source: Source
  readonly versions: readonly SourceVersion[]
  readonly annotations: readonly Annotation[]
  readonly texts: ReadonlyMap<VersionId, VersionId>
}

/** The same under new ids, as it would be added now. */
export function copyOf({ source, versions, annotations }: SourceRows, newSource: () => SourceId): SourceRows {
  const texts = new Map(versions.map(({ id }) => [id, newId<VersionId>()]))
  const there = (id: VersionId): VersionId => texts.get(id) ?? id
  const at = now()
  const sourceId = newSource()
  const state = (old: AnchorState): AnchorState =>
    'origin' in old && old.origin !== undefined
      ? { ...old, origin: { ...old.origin, versionId: there(old.origin.versionId) } }
      : old
  const anchor = (old: Anchor): Anchor => ({
    ...old,
    versionId: there(old.versionId),
    state: state(old.state),
  })
  return {
    source: {
      ...source,
      id: sourceId,
      currentVersionId: there(source.currentVersionId),
      addedAt: at,
      modifiedAt: at,
      deletedAt: null,
    },
    versions: versions.map((version) => ({
      ...version,
      id: there(version.id),
      sourceId,
      restoredFrom: version.restoredFrom === null ? null : there(version.restoredFrom),
    })),
    annotations: annotations.map((mark) => ({
      ...mark,
      id: newId<AnnotationId>(),
      sourceId,
      anchor: anchor(mark.anchor),
      ...(mark.parts === undefined ? {} : { parts: mark.parts.map(anchor) }),
    })),
    texts,
  }
}
