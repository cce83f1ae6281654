import { History } from 'lucide-react'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { SourceVersion } from '../../../../../shared/project/source.ts'
import { workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { formatPartialDate } from '../../../ui/format.ts'
import s from './superseded.module.css'

type SupersededNoticeProps = {
  readonly paneId: string
  readonly sourceId: SourceId
  readonly version: SourceVersion
}

/** Says that a pane shows an earlier version, which can be read and searched only. */
export function SupersededNotice({ paneId, sourceId, version }: SupersededNoticeProps) {
  return (
    <div className={s.notice} role="note">
      <History aria-hidden="true" />
      <span className={s.words}>
        Version {version.number} of{' '}
        {formatPartialDate({ iso: version.createdAt.slice(0, 10), precision: 'day' })} – superseded, for
        reading only
      </span>
      <Button size="small" onClick={() => backToCurrent(paneId, sourceId)}>
        Back to current
      </Button>
    </div>
  )
}

/** The text that comes takes the focus, which the button takes with it. */
function backToCurrent(paneId: string, sourceId: SourceId): void {
  const { showCurrent, activatePane, requestReveal } = workspace.getState()
  showCurrent(paneId)
  activatePane(paneId)
  requestReveal({ sourceId })
}
