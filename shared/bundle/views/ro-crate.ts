import type { Sha256 } from '../../ids.ts'
import type { SourceFormat } from '../../project/source.ts'
import { canonicalJson, compareText } from '../canonical.ts'
import { originalPath, PATHS, textPath, withinData } from '../layout.ts'
import { claimsInOrder, currentVersion, shownSources, urn, type View } from './view.ts'

/** A payload file that is already made. */
export type CrateFile = { readonly path: string; readonly bytes: number; readonly hash: Sha256 }

const ref = (id: string) => ({ '@id': id })
const SPECIFICATION = 'https://w3id.org/ro/crate/1.2'
const WADM = 'http://www.w3.org/TR/annotation-model/'
const LICENCE = '#licence'
const SOFTWARE = '#variorum'
const EXPORT = '#export'

/** `ro-crate-metadata.json`: an attached RO-Crate 1.2 that names every file, source and claim. */
export function writeCrate(view: View, files: readonly CrateFile[]): string {
  const { info } = view.project
  const sorted = files.toSorted((a, b) => compareText(a.path, b.path))
  const sources = shownSources(view)
  const claims = claimsInOrder(view).map(({ claim }) => claim)
  const describe = createFileDescriber(view)
  return canonicalJson({
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      {
        '@id': withinData(PATHS.crate),
        '@type': 'CreativeWork',
        conformsTo: ref(SPECIFICATION),
        about: ref('./'),
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: info.title,
        description:
          info.description === '' ? `Sources, annotations and claims of “${info.title}”.` : info.description,
        identifier: urn(info.id),
        dateCreated: info.createdAt,
        dateModified: info.modifiedAt,
        datePublished: view.exportedAt,
        license: ref(LICENCE),
        mainEntity: ref(withinData(PATHS.project)),
        hasPart: sorted.map(({ path }) => ref(withinData(path))),
        mentions: [...sources, ...claims].map(({ id }) => ref(urn(id))),
      },
      {
        '@id': LICENCE,
        '@type': 'CreativeWork',
        name: 'No licence stated',
        description:
          'The sources belong to their publishers. Ask whoever gave you this bundle before passing it on.',
      },
      {
        '@id': SOFTWARE,
        '@type': 'SoftwareApplication',
        name: 'Variorum',
        softwareVersion: view.softwareVersion,
      },
      {
        '@id': EXPORT,
        '@type': 'CreateAction',
        name: 'Export of this bundle',
        instrument: ref(SOFTWARE),
        endTime: view.exportedAt,
        result: ref(withinData(PATHS.project)),
      },
      { '@id': WADM, '@type': 'CreativeWork', name: 'Web Annotation Data Model' },
      ...sources.map((source) => sourceEntity(view, source)),
      ...claims.map(({ id, statement }) => ({
        '@id': urn(id),
        '@type': 'Claim',
        name: statement,
        text: statement,
      })),
      ...sorted.map((file) => ({
        '@id': withinData(file.path),
        '@type': 'File',
        ...describe(file.path),
        contentSize: String(file.bytes),
        sha256: file.hash,
      })),
    ],
  })
}

function sourceEntity(view: View, source: ReturnType<typeof shownSources>[number]) {
  const { title, authors, publisher, published, language, url } = source.meta
  const version = currentVersion(view, source)
  return {
    '@id': urn(source.id),
    '@type': 'CreativeWork',
    name: title.value,
    ...(authors === null ? {} : { creditText: authors.value.join('; ') }),
    ...(publisher === null ? {} : { sourceOrganization: publisher.value }),
    ...(published === null ? {} : { datePublished: published.value.iso }),
    ...(language === null ? {} : { inLanguage: language.value }),
    ...(url === null ? {} : { url: url.value }),
    ...(version === undefined
      ? {}
      : { associatedMedia: ref(withinData(originalPath(version.originalSha256, version.format))) }),
  }
}

const MEDIA: Record<SourceFormat, string> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  mhtml: 'multipart/related',
  webarchive: 'application/x-webarchive',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  epub: 'application/epub+zip',
  eml: 'message/rfc822',
}

type Description = {
  readonly name: string
  readonly encodingFormat: string
  readonly identifier?: string
  readonly conformsTo?: { '@id': string }
}

/** Names and media types of the payload's files. */
function createFileDescriber({ project }: View): (path: string) => Description {
  const titles = new Map(project.sources.map(({ id, meta }) => [id, meta.title.value]))
  const known = new Map<string, Description>([
    [PATHS.project, { name: 'Project data, the complete record', encodingFormat: 'application/json' }],
    [PATHS.schema, { name: 'JSON Schema of the project data', encodingFormat: 'application/schema+json' }],
    [PATHS.report, { name: 'Report to read', encodingFormat: 'text/html' }],
    [PATHS.preview, { name: 'Contents of this bundle', encodingFormat: 'text/html' }],
    [PATHS.claims, { name: 'Claims as ClaimReview', encodingFormat: 'application/ld+json' }],
    [PATHS.csl, { name: 'Sources as CSL-JSON', encodingFormat: 'application/vnd.citationstyles.csl+json' }],
    [PATHS.ris, { name: 'Sources as RIS', encodingFormat: 'application/x-research-info-systems' }],
    [PATHS.codebook, { name: 'Codebook in REFI-QDA format', encodingFormat: 'application/xml' }],
    [
      PATHS.annotations,
      {
        name: 'Annotations and evidence',
        encodingFormat: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        conformsTo: ref(WADM),
      },
    ],
  ])
  for (const version of project.versions) {
    const title = titles.get(version.sourceId) ?? version.fileName
    const original = originalPath(version.originalSha256, version.format)
    known.set(original, { name: `${title} (original)`, encodingFormat: MEDIA[version.format] })
    known.set(textPath(version.id), {
      name: `${title} (text)`,
      encodingFormat: 'text/plain; charset=utf-8',
      identifier: urn(version.id),
    })
  }
  return (path) => known.get(path) ?? { name: 'Block table of a text', encodingFormat: 'application/json' }
}
