import type { Sha256, VersionId } from '../ids.ts'
import type { SourceFormat, SourceVersion } from '../project/source.ts'
import type { ImageType, PlacedImage } from '../text/document.ts'

/** Version of the folder layout and of project.json; the same major number is read, a higher one refused. */
export const FORMAT = 'variorum-project'
export const FORMAT_VERSION = '1.4.0'

/** Where everything lies inside the bundle's one folder; see docs/adr/0004-bundle-format.md. */
export const PATHS = {
  bagit: 'bagit.txt',
  bagInfo: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  crate: 'data/ro-crate-metadata.json',
  preview: 'data/ro-crate-preview.html',
  report: 'data/report.html',
  project: 'data/workbench/project.json',
  schema: 'data/workbench/schema.json',
  annotations: 'data/annotations/annotations.jsonld',
  claims: 'data/claims/claimreview.jsonld',
  csl: 'data/citations/items.csl.json',
  ris: 'data/citations/items.ris',
  codebook: 'data/codebook/codebook.qdc',
} as const

export const TAG_FILES: readonly string[] = [PATHS.bagit, PATHS.bagInfo, PATHS.manifest, PATHS.tagManifest]

const EXTENSIONS: Record<SourceFormat, string> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  mhtml: 'mhtml',
  webarchive: 'webarchive',
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  epub: 'epub',
  eml: 'eml',
}

const IMAGE_EXTENSIONS: Record<ImageType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** Original bytes are filed under their hash, so versions made from the same bytes share one file. */
export const originalPath = (hash: Sha256, format: SourceFormat): string =>
  `data/sources/${hash}.${EXTENSIONS[format]}`
export const imagePath = ({ sha256, type }: Pick<PlacedImage, 'sha256' | 'type'>): string =>
  `data/images/${sha256}.${IMAGE_EXTENSIONS[type]}`
export const textPath = (version: VersionId): string => `data/text/${version}.txt`
export const blocksPath = (version: VersionId): string => `data/text/${version}.blocks.json`

/** All files one version stands on. */
export const versionPaths = (
  version: Pick<SourceVersion, 'id' | 'originalSha256' | 'format'>,
): readonly string[] => [
  originalPath(version.originalSha256, version.format),
  textPath(version.id),
  blocksPath(version.id),
]

/** How project.json and the crate name a payload file: relative to `data/`. */
export const withinData = (path: string): string => path.slice('data/'.length)

const SOURCE_FILE = new RegExp(`^data/sources/[0-9a-f]{64}\\.(?:${Object.values(EXTENSIONS).join('|')})$`)
const IMAGE_FILE = new RegExp(`^data/images/[0-9a-f]{64}\\.(?:${Object.values(IMAGE_EXTENSIONS).join('|')})$`)
const TEXT_FILE = /^data\/text\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(txt|blocks\.json)$/
const FOREIGN_FILE = /^data\/foreign\//
const FIXED: ReadonlySet<string> = new Set(Object.values(PATHS))

/** Labels of bag-info.txt that BagIt does not define. */
export const LABELS = { version: 'Variorum-Bundle-Version', exportedAt: 'Variorum-Exported-At' } as const

export type PathKind = 'known' | 'foreign' | 'unknown'

/** What the layout says of a path below the bundle's folder. `foreign` files belong to other programs and are left alone. */
export function pathKind(path: string): PathKind {
  if (FIXED.has(path) || isContent(path)) return 'known'
  return FOREIGN_FILE.test(path) ? 'foreign' : 'unknown'
}

/** True for files whose content the reader needs; all others are checked against the manifest and let go. */
export const isCarried = (path: string): boolean => path === PATHS.project || isContent(path)

function isContent(path: string): boolean {
  return SOURCE_FILE.test(path) || IMAGE_FILE.test(path) || TEXT_FILE.test(path)
}
