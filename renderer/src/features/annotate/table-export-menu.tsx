import { fitsSheet } from '../../../../shared/xlsx/sheet.ts'
import { saveFile } from '../../platform/save-file.ts'
import { say } from '../../state/wording.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { annotationsCsv, annotationsMarkdown, annotationsSheet } from './table-export.ts'
import type { TableRow } from './table.ts'

/** Writes the rows that the filter lets through to a file. */
export function TableExport({ rows }: { readonly rows: readonly TableRow[] }) {
  return (
    <ExportMenu
      label="Export list"
      what="The list of annotations"
      save={saveFile}
      disabled={rows.length === 0}
      formats={[
        {
          label: 'As a spreadsheet (XLSX)',
          fileName: 'annotations.xlsx',
          disabled: !fitsSheet(rows.length + 1, 1),
          write: () => workbookOf(rows),
        },
        { label: 'As a table (CSV)', fileName: 'annotations.csv', write: () => annotationsCsv(rows, say) },
        {
          label: 'As text (Markdown)',
          fileName: 'annotations.md',
          write: () => annotationsMarkdown(rows, say),
        },
      ]}
    />
  )
}

async function workbookOf(rows: readonly TableRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeWorkbook } = await import('../../../../shared/xlsx/workbook.ts')
  return writeWorkbook([annotationsSheet(rows, say)])
}
