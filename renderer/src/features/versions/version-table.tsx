import type { SourceId, VersionId } from '../../../../shared/ids.ts'
import type { SourceVersion } from '../../../../shared/project/source.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { formatInstant, formatNumber } from '../../ui/format.ts'
import s from './version-table.module.css'

type VersionTableProps = { readonly versions: readonly SourceVersion[]; readonly current: VersionId }

/** What is known of each version, the newest first. */
export function VersionTable({ versions, current }: VersionTableProps) {
  return (
    <table className={s.table} aria-label="Versions">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Added</th>
          <th scope="col">File</th>
          <th scope="col">Words</th>
          <th scope="col">Read it</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ id, sourceId, number, createdAt, fileName, wordCount, restoredFrom }) => (
          <tr key={id}>
            <th scope="row">
              {number}
              {id === current ? ' · current' : ''}
            </th>
            <td>{formatInstant(createdAt)}</td>
            <td className={s.file}>
              {fileName}
              {restoredFrom === null ? '' : ', with passages put back'}
            </td>
            <td className={s.number}>{formatNumber(wordCount)}</td>
            <td>
              {id === current ? null : (
                <Button
                  size="small"
                  aria-label={`Read version ${number}`}
                  onClick={() => openVersion(sourceId, id, number)}
                >
                  Read
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function openVersion(sourceId: SourceId, version: VersionId, number: number): void {
  const { closeDialog, openVersion: open } = workspace.getState()
  closeDialog()
  open(sourceId, version)
  announce(`Version ${number} is open, for reading only.`)
}
