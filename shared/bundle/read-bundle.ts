import * as v from 'valibot'
import type { Project } from '../project/project.ts'
import { err, ok, type Result } from '../result.ts'
import { Instant } from '../time.ts'
import { payloadOxum } from './bagit.ts'
import { decodeProject } from './decode-project.ts'
import { findInconsistency } from './integrity.ts'
import { imagePath, isCarried, LABELS, PATHS, pathKind, versionPaths } from './layout.ts'
import { RefusalError, refuse, type BundleRefusal } from './refusal.ts'
import { readTagFiles, verifyFile, type TagFiles } from './tag-files.ts'
import { openZip, type OpenedZip } from './zip-read.ts'

/** Things worth saying about a bundle that was opened. */
export type BundleNotice =
  'newer-minor-version' | 'unknown-content-kept' | 'foreign-files-left' | 'unknown-files-left'

export type BundleSummary = {
  readonly title: string
  /** Null when the bundle does not say. */
  readonly exportedAt: Instant | null
  readonly software: string | null
  readonly counts: Readonly<
    Record<'sources' | 'versions' | 'annotations' | 'codes' | 'claims' | 'evidence', number>
  >
}

export type OpenedBundle = {
  readonly project: Project
  readonly summary: BundleSummary
  readonly notices: readonly BundleNotice[]
}

export type ReadBundleOptions = {
  /** Files read, of how many. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Reads and verifies a bundle from anywhere. Every checksum, reference and quotation has been checked when a project is
 * returned; any doubt is a refusal and nothing is half-read. @throws AppError `cancelled`
 */
export async function readBundle(
  bytes: Uint8Array,
  options: ReadBundleOptions = {},
): Promise<Result<OpenedBundle, BundleRefusal>> {
  try {
    return ok(await readOrRefuse(bytes, options))
  } catch (cause) {
    if (cause instanceof RefusalError) return err(cause.refusal)
    throw cause
  }
}

async function readOrRefuse(bytes: Uint8Array, options: ReadBundleOptions): Promise<OpenedBundle> {
  const zip = await openZip(bytes, options.signal)
  const tags = await readTagFiles(zip)
  const { info, version: bundleVersion } = tags
  if (!zip.names.has(PATHS.project)) refuse('not-a-bundle', 'no project in it', PATHS.project)
  const payloadNames = [...zip.names].filter((name) => name.startsWith('data/'))
  const unknown = [...zip.names].filter((name) => pathKind(name) === 'unknown')
  const unexpected = unknown.find((name) => bundleVersion === 'same' || !name.startsWith('data/'))
  if (unexpected !== undefined) refuse('damaged', 'not listed', unexpected)

  const payload = await readPayload(zip, payloadNames, tags, options)
  const { project, version, unknownKeys } = decodeProject(payload)
  checkAllUsed(payload, project)
  const inconsistency = await findInconsistency(project)
  if (inconsistency !== null) refuse('invalid', inconsistency, PATHS.project)
  return {
    project,
    summary: summarise(project, info),
    notices: [
      ...(version === 'newer-minor' || bundleVersion === 'newer-minor'
        ? (['newer-minor-version'] as const)
        : []),
      ...(unknownKeys > 0 ? (['unknown-content-kept'] as const) : []),
      ...(payloadNames.some((name) => pathKind(name) === 'foreign') ? (['foreign-files-left'] as const) : []),
      ...(unknown.length > 0 ? (['unknown-files-left'] as const) : []),
    ],
  }
}

/** Reads every payload file once, one after the other, and keeps only what the project is made of. */
async function readPayload(
  zip: OpenedZip,
  names: readonly string[],
  { manifest, info }: TagFiles,
  options: ReadBundleOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  for (const name of manifest.keys()) if (!names.includes(name)) refuse('damaged', 'missing', name)
  const kept = new Map<string, Uint8Array>()
  const sizes: number[] = []
  for (const [index, name] of names.entries()) {
    const bytes = await zip.read(name)
    await verifyFile(bytes, name, manifest)
    sizes.push(bytes.length)
    if (isCarried(name)) kept.set(name, bytes)
    options.onProgress?.(index + 1, names.length)
  }
  if (info.get('Payload-Oxum') !== payloadOxum(sizes))
    refuse('damaged', 'another number of bytes or files', PATHS.bagInfo)
  return kept
}

/** A text, picture or original nobody refers to would be lost without a word, so it is an error. */
function checkAllUsed(payload: ReadonlyMap<string, Uint8Array>, project: Project): void {
  const images = [...project.texts.values()].flatMap((text) => text.images ?? [])
  const used = new Set([...project.versions.flatMap(versionPaths), ...images.map(imagePath)])
  for (const name of payload.keys())
    if (name !== PATHS.project && !used.has(name)) refuse('invalid', 'belongs to no version', name)
}

function summarise(project: Project, info: TagFiles['info']): BundleSummary {
  const exported = v.safeParse(Instant, info.get(LABELS.exportedAt))
  return {
    title: project.info.title,
    exportedAt: exported.success ? exported.output : null,
    software: info.get('Bag-Software-Agent')?.slice(0, 200) ?? null,
    counts: {
      sources: project.sources.length,
      versions: project.versions.length,
      annotations: project.annotations.length,
      codes: project.codes.length,
      claims: project.claims.length,
      evidence: project.evidence.length,
    },
  }
}
