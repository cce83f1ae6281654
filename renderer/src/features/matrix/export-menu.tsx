import { Download } from 'lucide-react'
import type { MatrixColumn, MatrixRow } from '../../../../shared/claims/matrix.ts'
import { fitsSheet } from '../../../../shared/xlsx/sheet.ts'
import { useDb } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { saveFile } from '../../platform/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast-store.ts'
import { matrixCsv, matrixPage } from './export-matrix.ts'
import { matrixSheets } from './export-sheets.ts'
import type { Cited } from './queries.ts'

type ExportMenuProps = {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly cited: Cited | undefined
}

/** Writes the matrix as it is shown to a file. */
export function ExportMenu({ rows, columns, cited }: ExportMenuProps) {
  const db = useDb()
  const isReady = cited !== undefined && rows.length > 0 && columns.length > 0
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" icon={<Download />}>
          Export matrix
        </Button>
      }
      items={[
        {
          kind: 'action',
          label: 'As a spreadsheet (XLSX)',
          disabled: !isReady || !fitsSheet(rows.length + 1, columns.length + FACTS),
          onSelect: () => void save('matrix.xlsx', () => workbookOf(db, { rows, columns, cited })),
        },
        {
          kind: 'action',
          label: 'As a table (CSV)',
          disabled: !isReady,
          onSelect: () => void save('matrix.csv', () => matrixCsv(rows, columns, cited)),
        },
        {
          kind: 'action',
          label: 'As a page (HTML)',
          disabled: !isReady,
          onSelect: () => void save('matrix.html', () => matrixPage(rows, columns, cited)),
        },
      ]}
    />
  )
}

/** The columns of the sheet that stand before the sources. */
const FACTS = 10

async function workbookOf(db: WorkbenchDb, shown: ExportMenuProps): Promise<Uint8Array<ArrayBuffer>> {
  const [{ writeWorkbook }, parties] = await Promise.all([
    import('../../../../shared/xlsx/workbook.ts'),
    db.parties.toArray(),
  ])
  return writeWorkbook(matrixSheets(shown, new Map(parties.map(({ id, name }) => [id, name]))))
}

type Content = string | Uint8Array<ArrayBuffer>

async function save(fileName: string, write: () => Content | Promise<Content>): Promise<void> {
  try {
    const content = await write()
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const outcome = await saveFile(fileName, bytes)
    if (outcome.kind !== 'cancelled') toast.show({ title: 'The matrix was saved.', tone: 'success' })
  } catch {
    toast.show({
      title: 'The matrix could not be saved.',
      description: 'Choose another place, or free some space.',
      tone: 'error',
    })
  }
}
