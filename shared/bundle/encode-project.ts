import * as v from 'valibot'
import { present } from '../assert.ts'
import type { VersionId } from '../ids.ts'
import type { Anchor, Annotation } from '../project/annotation.ts'
import type { PassageDecision } from '../project/passage-decision.ts'
import type { Project } from '../project/project.ts'
import type { SourceVersion } from '../project/source.ts'
import type { SourceText } from '../text/document.ts'
import { codePointMap, type CodePointMap } from '../text/offsets.ts'
import { canonicalJson } from './canonical.ts'
import { groupBy } from '../group-by.ts'
import { blocksPath, FORMAT, FORMAT_VERSION, originalPath, textPath, withinData } from './layout.ts'
import {
  BlocksFile,
  ProjectFile,
  type FileAnnotation,
  type FilePassageDecision,
  type FileSource,
} from './project-file.ts'
import { restoreUnknown } from './unknown-keys.ts'

/** Code point converters by version, made when first asked for. */
export type TextMaps = (version: VersionId) => CodePointMap

export function createTextMaps(texts: Project['texts']): TextMaps {
  const maps = new Map<VersionId, CodePointMap>()
  return (version) => {
    const known = maps.get(version)
    if (known !== undefined) return known
    const made = codePointMap(present(texts.get(version), `text ${version}`).content)
    maps.set(version, made)
    return made
  }
}

/**
 * project.json of a project whose lists are sorted by id. Parsing it with the reader's own schema checks it and puts all keys in their fixed order.
 * @throws ValiError or RangeError when the project breaks its own rules, which is a bug.
 */
export function encodeProject(project: Project, maps: TextMaps): string {
  const { extensions, ...info } = project.info
  const file = v.parse(ProjectFile, {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    offsetUnit: 'unicode-code-point',
    project: info,
    people: [],
    sources: encodeSources(project),
    codes: [...project.codes],
    annotations: project.annotations.map((annotation) => encodeAnnotation(annotation, maps)),
    notes: [],
    claims: [...project.claims],
    evidence: [...project.evidence],
    links: [...project.links],
    lineages: [...project.lineages],
    decisions: [...project.decisions],
    silences: [...project.silences],
    parties: [...project.parties],
    derivations: [...project.derivations],
    memos: [...project.memos],
    assertions: [...project.assertions],
    passageDecisions: project.passageDecisions.map((decision) => encodeDecision(decision, maps)),
    sets: [],
    tombstones: [],
    extensions,
  } satisfies ProjectFile)
  return canonicalJson(restoreUnknown(file))
}

function encodeAnnotation({ anchor, parts, ...rest }: Annotation, maps: TextMaps): FileAnnotation {
  return {
    ...rest,
    anchor: encodeAnchor(anchor, maps),
    ...(parts === undefined ? {} : { parts: parts.map((part) => encodeAnchor(part, maps)) }),
  }
}

const encodeDecision = ({ passages, ...rest }: PassageDecision, maps: TextMaps): FilePassageDecision => ({
  ...rest,
  passages: passages.map(({ sourceId, anchor }) => ({ sourceId, anchor: encodeAnchor(anchor, maps) })),
})

function encodeAnchor(anchor: Anchor, maps: TextMaps): FileAnnotation['anchor'] {
  const { toCodePoint } = maps(anchor.versionId)
  return { ...anchor, start: toCodePoint(anchor.start), end: toCodePoint(anchor.end) }
}

function encodeSources(project: Project): FileSource[] {
  const versions = groupBy(project.versions, (version) => version.sourceId)
  return project.sources.map((source) => ({
    ...source,
    versions: (versions.get(source.id) ?? []).map(encodeVersion),
  }))
}

function encodeVersion({ sourceId: _parent, ...version }: SourceVersion): FileSource['versions'][number] {
  return {
    ...version,
    original: withinData(originalPath(version.originalSha256, version.format)),
    text: withinData(textPath(version.id)),
    blocks: withinData(blocksPath(version.id)),
  }
}

/** The blocks file of one text, checked and ordered by the same schema that reads it. */
export function encodeBlocks(text: SourceText, map: CodePointMap): string {
  const file = v.parse(BlocksFile, {
    offsetUnit: 'unicode-code-point',
    blocks: text.blocks.map(({ pages, ...block }) => ({
      ...block,
      start: map.toCodePoint(block.start),
      end: map.toCodePoint(block.end),
      marks: block.marks.map((mark) => ({
        ...mark,
        start: map.toCodePoint(mark.start),
        end: map.toCodePoint(mark.end),
      })),
      ...(pages === undefined
        ? {}
        : { pages: pages.map(({ at, page }) => ({ at: map.toCodePoint(at), page })) }),
    })),
    suppressed: text.suppressed,
    ...(text.images === undefined ? {} : { images: text.images }),
  } satisfies BlocksFile)
  return canonicalJson(file)
}
