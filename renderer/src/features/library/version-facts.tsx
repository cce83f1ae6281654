import type { Source, SourceFormat, SourceVersion } from '../../../../shared/project/source.ts'
import { formatBytes, formatInstant, formatNumber } from '../../ui/format.ts'
import { encodingWords } from '../../ui/import-warnings.ts'
import s from './source-details.module.css'

const FORMATS: Readonly<Record<SourceFormat, string>> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'Web page (HTML)',
  mhtml: 'Web page (MHTML)',
  webarchive: 'Web page (Safari web archive)',
  pdf: 'PDF document',
  docx: 'Word document (DOCX)',
  odt: 'OpenDocument text (ODT)',
  rtf: 'Rich text (RTF)',
  epub: 'Book (EPUB)',
  eml: 'E-mail',
}

type VersionFactsProps = { readonly source: Source; readonly version: SourceVersion }

/** What cannot be changed: the file, how it was read, and the proof that it is the same. */
export function VersionFacts({ source, version }: VersionFactsProps) {
  const facts: readonly (readonly [string, string])[] = [
    ['Words', formatNumber(version.wordCount)],
    ['File', version.fileName],
    ['Format', `${FORMATS[version.format]}, ${formatBytes(version.byteLength)}`],
    ['Encoding', encodingWords(version.encoding)],
    ['Imported', `${formatInstant(source.addedAt)}, by ${version.importer}`],
    [
      'Version',
      version.restoredFrom === null ? `${version.number}` : `${version.number}, with passages put back`,
    ],
    ['SHA-256 of the file', version.originalSha256],
  ]
  return (
    <section aria-label="The file">
      <h3 className={s.heading}>The file</h3>
      <dl className={s.facts}>
        {facts.map(([term, value]) => (
          <div key={term} className={s.fact}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
