import type { MatrixColumn, MatrixRow } from '../../../../shared/claims/matrix.ts'
import { fitsSheet } from '../../../../shared/xlsx/sheet.ts'
import { useDb } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { saveFile } from '../../platform/save-file.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { matrixCsv, matrixPage } from './export-matrix.ts'
import { matrixSheets } from './export-sheets.ts'
import type { Cited } from './queries.ts'

type MatrixExportProps = {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly cited: Cited | undefined
}

/** Writes the matrix as it is shown to a file. */
export function MatrixExport({ rows, columns, cited }: MatrixExportProps) {
  const db = useDb()
  return (
    <ExportMenu
      label="Export matrix"
      what="The matrix"
      save={saveFile}
      disabled={cited === undefined || rows.length === 0 || columns.length === 0}
      formats={[
        {
          label: 'As a spreadsheet (XLSX)',
          fileName: 'matrix.xlsx',
          disabled: !fitsSheet(rows.length + 1, columns.length + FACTS),
          write: () => workbookOf(db, { rows, columns, cited }),
        },
        { label: 'As a table (CSV)', fileName: 'matrix.csv', write: () => matrixCsv(rows, columns, cited) },
        { label: 'As a page (HTML)', fileName: 'matrix.html', write: () => matrixPage(rows, columns, cited) },
      ]}
    />
  )
}

/** The columns of the sheet that stand before the sources. */
const FACTS = 10

async function workbookOf(db: WorkbenchDb, shown: MatrixExportProps): Promise<Uint8Array<ArrayBuffer>> {
  const [{ writeWorkbook }, parties] = await Promise.all([
    import('../../../../shared/xlsx/workbook.ts'),
    db.parties.toArray(),
  ])
  return writeWorkbook(matrixSheets(shown, new Map(parties.map(({ id, name }) => [id, name]))))
}
