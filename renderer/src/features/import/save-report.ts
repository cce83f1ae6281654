import { saveFile } from '../../platform/save-file.ts'
import { toast } from '../../ui/toast-store.ts'
import type { Line } from './outcome.ts'
import { reportCsv } from './report-csv.ts'

/** Gives the user the report as a CSV file, and says so if it could not be written. */
export async function saveReport(lines: readonly Line[]): Promise<void> {
  try {
    const outcome = await saveFile('import-report.csv', new TextEncoder().encode(reportCsv(lines)))
    if (outcome.kind !== 'cancelled') toast.show({ title: 'The report was saved.', tone: 'success' })
  } catch {
    toast.show({
      title: 'The report could not be saved.',
      description: 'Choose another place, or free some space.',
      tone: 'error',
    })
  }
}
