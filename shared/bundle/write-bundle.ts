import { present } from '../assert.ts'
import { AppError } from '../contract/define.ts'
import { sha256, type Sha256 } from '../ids.ts'
import type { Project } from '../project/project.ts'
import type { Instant } from '../time.ts'
import { BAGIT_TXT, payloadOxum, writeBagInfo, writeManifest } from './bagit.ts'
import { toBytes } from './bytes.ts'
import { byId } from './canonical.ts'
import { throwIfCancelled } from './cancel.ts'
import { createTextMaps, encodeBlocks, encodeProject } from './encode-project.ts'
import { findInconsistency } from './integrity.ts'
import { blocksPath, FORMAT_VERSION, imagePath, LABELS, originalPath, PATHS, textPath } from './layout.ts'
import { LIMITS } from './limits.ts'
import { folderName } from './names.ts'
import { writeAnnotations } from './views/annotations.ts'
import { writeClaimReview } from './views/claim-review.ts'
import { writeCodebook } from './views/codebook.ts'
import { writeCsl } from './views/csl.ts'
import { writeSchema } from './views/json-schema.ts'
import { writePreview } from './views/preview.ts'
import { writeReport } from './views/report/report.ts'
import { writeRis } from './views/ris.ts'
import { writeCrate, type CrateFile } from './views/ro-crate.ts'
import { urn, type View } from './views/view.ts'
import { writeZip } from './zip-write.ts'

export type WriteBundleOptions = {
  readonly exportedAt: Instant
  readonly softwareVersion: string
  /** Files written, of how many. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** The order rows come from a database in means nothing and must not show in any file. */
const inOrder = (project: Project): Project => ({
  ...project,
  sources: project.sources.toSorted(byId),
  versions: project.versions.toSorted(byId),
  codes: project.codes.toSorted(byId),
  annotations: project.annotations.toSorted(byId),
  claims: project.claims.toSorted(byId),
  evidence: project.evidence.toSorted(byId),
  links: project.links.toSorted(byId),
  lineages: project.lineages.toSorted(byId),
  decisions: project.decisions.toSorted(byId),
  silences: project.silences.toSorted(byId),
  parties: project.parties.toSorted(byId),
  derivations: project.derivations.toSorted(byId),
  memos: project.memos.toSorted(byId),
  assertions: project.assertions.toSorted(byId),
  passageDecisions: project.passageDecisions.toSorted(byId),
})

type Files = Map<string, Uint8Array>

/**
 * The bundle of a project, as the bytes of a ZIP file. The same project and time give the same bytes.
 * @throws AppError `cancelled`; `too-large` when the reader's limits would be passed; `conflict` when the project
 * contradicts itself, so that no bundle is made that could not be opened again.
 */
export async function writeBundle(given: Project, options: WriteBundleOptions): Promise<Uint8Array> {
  const project = inOrder(given)
  const inconsistency = await findInconsistency(project)
  if (inconsistency !== null) throw new AppError('conflict', inconsistency)
  const payload = await writePayload(project, options)
  const files: Files = new Map([...payload, ...(await writeTags(project, payload, options))])
  checkLimits(files)
  const root = folderName(project)
  const named = new Map([...files].map(([path, bytes]) => [`${root}/${path}`, bytes]))
  return writeZip(named, options)
}

async function writePayload(project: Project, options: WriteBundleOptions): Promise<Files> {
  const maps = createTextMaps(project.texts)
  const view: View = { ...options, project, maps }
  const files: Files = new Map()
  const put = (path: string, text: string) => files.set(path, toBytes(text))

  put(PATHS.project, encodeProject(project, maps))
  for (const version of project.versions) {
    throwIfCancelled(options.signal)
    const text = present(project.texts.get(version.id), `text ${version.id}`)
    put(textPath(version.id), text.content)
    put(blocksPath(version.id), encodeBlocks(text, maps(version.id)))
    const original = present(
      project.originals.get(version.originalSha256),
      `original ${version.originalSha256}`,
    )
    files.set(originalPath(version.originalSha256, version.format), original)
    for (const image of text.images ?? [])
      files.set(imagePath(image), present(project.images.get(image.sha256), `image ${image.sha256}`))
  }
  put(PATHS.schema, writeSchema())
  put(PATHS.annotations, writeAnnotations(view))
  put(PATHS.claims, writeClaimReview(view))
  put(PATHS.csl, writeCsl(view))
  put(PATHS.ris, writeRis(view))
  const codebook = writeCodebook(view)
  if (codebook !== null) put(PATHS.codebook, codebook)
  put(PATHS.report, await writeReport(view))
  put(PATHS.preview, await writePreview(view))
  throwIfCancelled(options.signal)
  const described: CrateFile[] = []
  for (const [path, bytes] of files) described.push({ path, bytes: bytes.length, hash: await sha256(bytes) })
  put(PATHS.crate, writeCrate(view, described))
  return files
}

async function writeTags(project: Project, payload: Files, options: WriteBundleOptions): Promise<Files> {
  const tags: Files = new Map()
  tags.set(PATHS.bagit, toBytes(BAGIT_TXT))
  const bagInfo = writeBagInfo({
    'Bag-Software-Agent': `Variorum ${options.softwareVersion}`,
    'Bagging-Date': options.exportedAt.slice(0, 10),
    'External-Identifier': urn(project.info.id),
    'External-Description': project.info.title,
    'Payload-Oxum': payloadOxum([...payload.values()].map(({ length }) => length)),
    [LABELS.version]: FORMAT_VERSION,
    [LABELS.exportedAt]: options.exportedAt,
  })
  tags.set(PATHS.bagInfo, toBytes(bagInfo))
  tags.set(PATHS.manifest, toBytes(writeManifest(await checksums(payload))))
  tags.set(PATHS.tagManifest, toBytes(writeManifest(await checksums(tags))))
  return tags
}

async function checksums(files: Files): Promise<ReadonlyMap<string, Sha256>> {
  const sums = new Map<string, Sha256>()
  for (const [path, bytes] of files) sums.set(path, await sha256(bytes))
  return sums
}

/** Nothing is written that the reader would refuse for its size. */
function checkLimits(files: Files): void {
  const sizes = [...files.values()].map(({ length }) => length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const json = [...files].some(([path, { length }]) => path.endsWith('.json') && length > LIMITS.jsonBytes)
  if (
    json ||
    files.size > LIMITS.entries ||
    total > LIMITS.totalBytes ||
    sizes.some((size) => size > LIMITS.entryBytes)
  )
    throw new AppError('too-large', 'The project is too large for one bundle.')
}
