import { useEffect } from 'react'
import { assertNever } from '../../../../shared/assert.ts'
import type { SourceVersion } from '../../../../shared/project/source.ts'
import { forgetOriginalWish } from '../../state/original-wish.ts'
import { PageView } from './page/page-view.tsx'
import { PdfView } from './pdf/pdf-view.tsx'
import { PlainView } from './plain/plain-view.tsx'
import { useAskedPage, useAskedWords, useTextPage } from './use-text-page.ts'
import { ElsewhereView } from './elsewhere-view.tsx'

type OriginalFileProps = {
  readonly paneId: string
  /** Names a frame. */
  readonly label: string
  readonly version: SourceVersion
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly onUse: () => void
}

/** Shows each format in the way that fits it. */
export function OriginalFile({ paneId, label, version, bytes, onUse }: OriginalFileProps) {
  const textPage = useTextPage(paneId, version.id)
  const asked = useAskedPage(paneId, version.id)
  const words = useAskedWords(paneId, version.id)
  useEffect(() => forgetOriginalWish, [])
  const { format } = version
  switch (format) {
    case 'pdf':
      return textPage === undefined ? null : <PdfView bytes={bytes} textPage={textPage} asked={asked} />
    case 'html':
    case 'mhtml':
    case 'webarchive':
      return (
        <PageView format={format} version={version} bytes={bytes} label={label} asked={words} onUse={onUse} />
      )
    case 'text':
    case 'markdown':
    case 'eml':
      return <PlainView bytes={bytes} encoding={version.encoding.used} />
    case 'docx':
    case 'odt':
    case 'rtf':
    case 'epub':
      return <ElsewhereView format={format} version={version} bytes={bytes} />
    default:
      return assertNever(format)
  }
}
