import { Download } from 'lucide-react'
import type { MatrixColumn, MatrixRow } from '../../../../shared/claims/matrix.ts'
import { saveFile } from '../../platform/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast-store.ts'
import { matrixCsv, matrixPage } from './export-matrix.ts'
import type { Cited } from './queries.ts'

type ExportMenuProps = {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly cited: Cited | undefined
}

/** Writes the matrix as it is shown to a file. */
export function ExportMenu({ rows, columns, cited }: ExportMenuProps) {
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

async function save(fileName: string, write: () => string | Promise<string>): Promise<void> {
  try {
    const outcome = await saveFile(fileName, new TextEncoder().encode(await write()))
    if (outcome.kind !== 'cancelled') toast.show({ title: 'The matrix was saved.', tone: 'success' })
  } catch {
    toast.show({
      title: 'The matrix could not be saved.',
      description: 'Choose another place, or free some space.',
      tone: 'error',
    })
  }
}
