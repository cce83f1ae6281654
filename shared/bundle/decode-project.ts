import * as v from 'valibot'
import { present } from '../assert.ts'
import type { Sha256, VersionId } from '../ids.ts'
import type { Anchor, Annotation } from '../project/annotation.ts'
import type { PassageDecision } from '../project/passage-decision.ts'
import type { Project } from '../project/project.ts'
import type { SourceVersion } from '../project/source.ts'
import type { PlacedImage, SourceText } from '../text/document.ts'
import { imageTypeOf } from '../text/image-type.ts'
import { codePointMap, type CodePointMap } from '../text/offsets.ts'
import { fromBytes } from './bytes.ts'
import { byId, sortKeys } from './canonical.ts'
import { blocksPath, imagePath, originalPath, PATHS, textPath, versionPaths, withinData } from './layout.ts'
import {
  BlocksFile,
  ProjectFile,
  type FileAnnotation,
  type FilePassageDecision,
  type FileSource,
} from './project-file.ts'
import { refuse } from './refusal.ts'
import { parseUntrustedJson } from './safe-json.ts'
import { separateUnknown } from './unknown-keys.ts'
import { checkVersion } from './version.ts'

/** Payload files by path, already checked against the manifest. */
export type Payload = ReadonlyMap<string, Uint8Array>

export type DecodedProject = {
  readonly project: Project
  readonly version: 'same' | 'newer-minor'
  readonly unknownKeys: number
}

/**
 * Builds the project a verified payload describes. Shapes, paths and offsets are checked here, what refers to what in
 * integrity.ts. @throws RefusalError
 */
export function decodeProject(payload: Payload): DecodedProject {
  const path = PATHS.project
  const raw = parseUntrustedJson(present(payload.get(path), path), path)
  const header = v.safeParse(v.object({ formatVersion: v.string() }), raw)
  if (!header.success) refuse('invalid', 'no formatVersion', path)
  const version = checkVersion(header.output.formatVersion, path)
  const { known, unknown } = separateUnknown(raw, path)
  const file = parseWith(ProjectFile, known, path)

  const texts = new Map<VersionId, SourceText>()
  const originals: [Sha256, Uint8Array][] = []
  const images: [Sha256, Uint8Array][] = []
  const maps = new Map<string, CodePointMap>()
  for (const entry of file.sources.flatMap((source) => source.versions)) {
    if (texts.has(entry.id)) refuse('invalid', `two versions have the id ${entry.id}`, path)
    const { content, map } = decodeText(payload, entry)
    maps.set(entry.id, map)
    const text = decodeBlocks(payload, entry.id, content, map)
    texts.set(entry.id, text)
    for (const image of text.images ?? []) images.push([image.sha256, decodeImage(payload, image)])
    originals.push([
      entry.originalSha256,
      required(payload, originalPath(entry.originalSha256, entry.format)),
    ])
  }
  return {
    version,
    unknownKeys: Object.keys(unknown).length,
    project: {
      info: { ...file.project, extensions: sorted({ ...file.extensions, ...unknown }) },
      sources: file.sources.map(({ versions: _apart, ...source }) => source).sort(byId),
      versions: file.sources.flatMap(decodeVersions).sort(byId),
      texts: new Map([...texts].sort(([a], [b]) => byId({ id: a }, { id: b }))),
      originals: new Map(originals.sort(([a], [b]) => byId({ id: a }, { id: b }))),
      images: new Map(images.sort(([a], [b]) => byId({ id: a }, { id: b }))),
      codes: file.codes.toSorted(byId),
      annotations: file.annotations.map((annotation) => decodeAnnotation(annotation, maps)).sort(byId),
      claims: file.claims.toSorted(byId),
      evidence: file.evidence.toSorted(byId),
      links: file.links.toSorted(byId),
      lineages: file.lineages.toSorted(byId),
      decisions: file.decisions.toSorted(byId),
      silences: file.silences.toSorted(byId),
      parties: file.parties.toSorted(byId),
      derivations: file.derivations.toSorted(byId),
      memos: file.memos.toSorted(byId),
      assertions: file.assertions.toSorted(byId),
      passageDecisions: file.passageDecisions.map((decision) => decodeDecision(decision, maps)).sort(byId),
    },
  }
}

const sorted = (extensions: Record<string, unknown>): Record<string, unknown> =>
  v.parse(v.record(v.string(), v.unknown()), sortKeys(extensions))

function parseWith<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  path: string,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true })
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  const where = v.getDotPath(issue)
  return refuse('invalid', where === null ? issue.message : `${where}: ${issue.message}`, path)
}

function required(payload: Payload, path: string): Uint8Array {
  return payload.get(path) ?? refuse('invalid', 'a file project.json refers to is missing', path)
}

function decodeImage(payload: Payload, image: PlacedImage): Uint8Array {
  const path = imagePath(image)
  const bytes = required(payload, path)
  return imageTypeOf(bytes) === image.type ? bytes : refuse('invalid', `not of the type ${image.type}`, path)
}

function decodeVersions(source: FileSource): SourceVersion[] {
  return source.versions.map(({ original, text, blocks, ...version }) => {
    if (versionPaths(version).map(withinData).join('\n') !== [original, text, blocks].join('\n'))
      refuse('invalid', `wrong file names for version ${version.id}`, PATHS.project)
    return { ...version, sourceId: source.id }
  })
}

function decodeText(payload: Payload, { id }: { id: VersionId }): { content: string; map: CodePointMap } {
  const path = textPath(id)
  const bytes = required(payload, path)
  try {
    const content = fromBytes(bytes)
    return { content, map: codePointMap(content) }
  } catch {
    return refuse('invalid', 'text is not UTF-8', path)
  }
}

function decodeBlocks(payload: Payload, id: VersionId, content: string, map: CodePointMap): SourceText {
  const path = blocksPath(id)
  const file = parseWith(BlocksFile, parseUntrustedJson(required(payload, path), path), path)
  const span = convertSpan(map, path)
  return {
    content,
    blocks: file.blocks.map(({ pages, ...block }) => ({
      ...block,
      ...span(block),
      marks: block.marks.map((mark) => ({ ...mark, ...span(mark) })),
      ...(pages === undefined
        ? {}
        : { pages: pages.map(({ at, page }) => ({ at: span({ start: at, end: at }).start, page })) }),
    })),
    suppressed: file.suppressed,
    ...(file.images === undefined ? {} : { images: file.images }),
  }
}

type CodePointMaps = ReadonlyMap<string, CodePointMap>

function decodeAnnotation(annotation: FileAnnotation, maps: CodePointMaps): Annotation {
  const { anchor, parts, ...rest } = annotation
  const decoded = (part: FileAnnotation['anchor']) => decodeAnchor(part, maps, `annotation ${rest.id}`)
  return {
    ...rest,
    anchor: decoded(anchor),
    ...(parts === undefined ? {} : { parts: parts.map(decoded) }),
  }
}

const decodeDecision = (
  { passages, ...rest }: FilePassageDecision,
  maps: CodePointMaps,
): PassageDecision => ({
  ...rest,
  passages: passages.map(({ sourceId, anchor }) => ({
    sourceId,
    anchor: decodeAnchor(anchor, maps, `decision ${rest.id}`),
  })),
})

function decodeAnchor(anchor: FileAnnotation['anchor'], maps: CodePointMaps, of: string): Anchor {
  const map = maps.get(anchor.versionId)
  if (map === undefined) refuse('invalid', `${of} is in no known version`, PATHS.project)
  return { ...anchor, ...convertSpan(map, PATHS.project)(anchor) }
}

const convertSpan =
  (map: CodePointMap, path: string) =>
  ({ start, end }: { readonly start: number; readonly end: number }) => {
    if (start > end || end > map.length) refuse('invalid', `span ${start}–${end} is outside the text`, path)
    return { start: map.toOffset(start), end: map.toOffset(end) }
  }
