import { Download, FileText } from 'lucide-react'
import type { SourceVersion } from '../../../../shared/project/source.ts'
import { saveOriginal } from './save-original.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

type ElsewhereViewProps = {
  readonly format: 'docx' | 'odt' | 'rtf' | 'epub'
  readonly version: SourceVersion
  readonly bytes: Uint8Array<ArrayBuffer>
}

const KIND: Record<ElsewhereViewProps['format'], string> = {
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'a rich text file',
  epub: 'an e-book',
}

/** What only its own program can show as it is. */
export function ElsewhereView({ format, version, bytes }: ElsewhereViewProps) {
  return (
    <EmptyState
      icon={<FileText aria-hidden="true" />}
      title={`This is ${KIND[format]}`}
      actions={
        <Button icon={<Download />} onClick={() => void saveOriginal(version.fileName, bytes)}>
          Save original file
        </Button>
      }
    >
      <p>
        Variorum shows its text. To see it as it was laid out, save the file and open it in its own program.
      </p>
    </EmptyState>
  )
}
