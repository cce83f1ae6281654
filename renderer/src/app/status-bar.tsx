import { assertNever } from '../../../shared/assert.ts'
import { useLiveList, useSaveStatus } from '../data/context.ts'
import type { SaveStatus } from '../data/save-status.ts'
import { cx } from '../ui/cx.ts'
import { plural } from '../ui/format.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { projectCounts } from './queries.ts'
import s from './status-bar.module.css'

/** The line at the foot: what the project holds, and whether all of it is saved. */
export function StatusBar() {
  const counts = useLiveList(projectCounts, [])
  const status = useSaveStatus()
  return (
    <footer className={s.bar}>
      {counts === undefined ? null : (
        <>
          <span>{plural(counts.sources, 'source')}</span>
          <span>{plural(counts.annotations, 'highlight')}</span>
          <span>
            {plural(counts.claims, 'claim')}
            {counts.disputed === 0 ? '' : `, ${counts.disputed} disputed`}
          </span>
        </>
      )}
      <LiveRegion className={s.live}>
        <span className={cx(s.save, status.kind === 'failed' && s.failed)}>{saveText(status)}</span>
        <Toasts />
      </LiveRegion>
    </footer>
  )
}

function saveText(status: SaveStatus): string {
  switch (status.kind) {
    case 'saved':
      return 'All changes saved on this computer'
    case 'saving':
      return 'Saving…'
    case 'failed':
      return `Not saved: ${status.message}`
    default:
      return assertNever(status)
  }
}
