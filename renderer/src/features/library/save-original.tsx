import { Download } from 'lucide-react'
import { AppError } from '../../../../shared/contract/define.ts'
import type { SourceVersion } from '../../../../shared/project/source.ts'
import { useDb } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { saveFile } from '../../platform/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast-store.ts'

/** Gives back the file exactly as it was imported. */
export function SaveOriginal({ version }: { readonly version: SourceVersion }) {
  const db = useDb()
  return (
    <Button icon={<Download />} onClick={() => void save(db, version)}>
      Save original file
    </Button>
  )
}

async function save(db: WorkbenchDb, version: SourceVersion): Promise<void> {
  const row = await db.originals.get(version.originalSha256)
  if (row === undefined) {
    toast.show({ title: 'The original file is not in the project', tone: 'error' })
    return
  }
  try {
    const outcome = await saveFile(version.fileName, new Uint8Array(row.bytes))
    if (outcome.kind === 'saved')
      toast.show({ title: 'Original file saved', description: outcome.path, tone: 'success' })
  } catch (cause) {
    const description = cause instanceof AppError ? cause.message : String(cause)
    toast.show({ title: 'The file could not be saved', description, tone: 'error' })
  }
}
