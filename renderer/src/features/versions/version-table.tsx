import type { VersionId } from '../../../../shared/ids.ts'
import type { SourceVersion } from '../../../../shared/project/source.ts'
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
        </tr>
      </thead>
      <tbody>
        {versions.map(({ id, number, createdAt, fileName, wordCount, restoredFrom }) => (
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
          </tr>
        ))}
      </tbody>
    </table>
  )
}
