import { useDb } from '../../../data/context.ts'
import { saveFile } from '../../../platform/save-file.ts'
import { ExportMenu } from '../../../ui/export-menu.tsx'
import { foundCsv, foundLines, foundMarkdown, foundPage } from './export-found.ts'
import type { FoundEntry } from './found-entries.ts'

const TITLE = 'Passages and claims found'

type ExportFoundProps = { readonly query: string; readonly entries: readonly FoundEntry[] }

/** Writes what is listed to a file. */
export function ExportFoundMenu({ query, entries }: ExportFoundProps) {
  const db = useDb()
  const lines = () => foundLines(db, entries)
  return (
    <ExportMenu
      label="Export list"
      what="The list"
      save={saveFile}
      disabled={entries.length === 0}
      formats={[
        { label: 'As a table (CSV)', fileName: 'passages.csv', write: async () => foundCsv(await lines()) },
        {
          label: 'As text (Markdown)',
          fileName: 'passages.md',
          write: async () => foundMarkdown(TITLE, query, await lines()),
        },
        {
          label: 'As a page (HTML)',
          fileName: 'passages.html',
          write: async () => foundPage(TITLE, query, await lines()),
        },
      ]}
    />
  )
}
