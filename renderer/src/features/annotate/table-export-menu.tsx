import { Download } from 'lucide-react'
import { fitsSheet } from '../../../../shared/xlsx/sheet.ts'
import { say } from '../../state/wording.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { saveWords } from './save-words.ts'
import { annotationsCsv, annotationsMarkdown, annotationsSheet } from './table-export.ts'
import type { TableRow } from './table.ts'

const WHAT = 'The list of annotations'

/** Writes the rows that the filter lets through to a file. */
export function TableExport({ rows }: { readonly rows: readonly TableRow[] }) {
  const isEmpty = rows.length === 0
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" icon={<Download />}>
          Export list
        </Button>
      }
      items={[
        {
          kind: 'action',
          label: 'As a spreadsheet (XLSX)',
          disabled: isEmpty || !fitsSheet(rows.length + 1, 1),
          onSelect: () => void saveWords('annotations.xlsx', WHAT, () => workbookOf(rows)),
        },
        {
          kind: 'action',
          label: 'As a table (CSV)',
          disabled: isEmpty,
          onSelect: () => void saveWords('annotations.csv', WHAT, () => annotationsCsv(rows, say)),
        },
        {
          kind: 'action',
          label: 'As text (Markdown)',
          disabled: isEmpty,
          onSelect: () => void saveWords('annotations.md', WHAT, () => annotationsMarkdown(rows, say)),
        },
      ]}
    />
  )
}

async function workbookOf(rows: readonly TableRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeWorkbook } = await import('../../../../shared/xlsx/workbook.ts')
  return writeWorkbook([annotationsSheet(rows, say)])
}
