import type { Standing } from '../../data/opening.ts'
import { formatAgo, plural } from '../../ui/format.ts'
import type { BundleContents } from '../../workers/bundle-client.ts'
import { countWords, exportWords, NOTICES } from './bundle-words.ts'
import s from './bundle-dialog.module.css'

type BundleContentsViewProps = { readonly contents: BundleContents; readonly standing: Standing }

/** What a verified bundle holds, and how it stands to the projects that are here. */
export function BundleContentsView({ contents, standing }: BundleContentsViewProps) {
  const { summary, notices, files } = contents
  return (
    <>
      <p className={s.title} dir="auto">
        {summary.title}
      </p>
      <ul className={s.contents} aria-label="What the bundle holds">
        <li>{countWords(summary)}</li>
        <li>{exportWords(summary)}</li>
        <li>Checksums verified: {plural(files, 'file')}</li>
        {notices.map((notice) => (
          <li key={notice}>{NOTICES[notice]}</li>
        ))}
      </ul>
      {standing.kind === 'new' ? null : (
        <p className={s.here}>
          This project is already on this computer, as “{standing.known.title}”, last opened{' '}
          {formatAgo(standing.known.openedAt)}. A copy becomes a project of its own. If you replace yours, it
          goes to the bin of projects and can be restored from there.
        </p>
      )}
    </>
  )
}
