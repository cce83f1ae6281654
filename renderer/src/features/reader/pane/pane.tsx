import { useCallback, useEffect, useState } from 'react'
import { useLive } from '../../../data/context.ts'
import { externalLinks } from '../../../platform/open-link.ts'
import type { Pane as OpenPane } from '../../../state/panes.ts'
import { useSettings } from '../../../state/settings.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cx.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorBoundary } from '../../../ui/error-boundary.tsx'
import { OpenLinkDialog } from '../../../ui/open-link-dialog.tsx'
import { openedSource } from '../queries.ts'
import type { OriginalSlot } from './original-slot.ts'
import { PaneHeader } from './pane-header.tsx'
import { PaneText } from './pane-text.tsx'
import { SupersededNotice } from '../superseded/superseded-notice.tsx'
import { SupersededText } from '../superseded/superseded-text.tsx'
import s from './pane.module.css'
import { useSourceDrop } from './use-source-drop.ts'

type PaneProps = {
  readonly pane: OpenPane
  readonly place: number
  readonly next: OpenPane | undefined
  readonly original?: OriginalSlot | undefined
}

/** One source, open for reading. A pane whose source is deleted closes itself. */
export function Pane({ pane, place, next, original: Original }: PaneProps) {
  const active = useWorkspace((state) => state.activePane) === pane.id
  const latest = useLive((db) => openedSource(db, pane.sourceId, pane.version), [pane.sourceId, pane.version])
  const isAnswer =
    latest?.sourceId === pane.sourceId && (latest.kind !== 'open' || latest.wanted === pane.version)
  const answer = isAnswer ? latest : undefined
  const [finds, setFinds] = useState(0)
  const [progressPlace, setProgressPlace] = useState<HTMLElement | null>(null)
  const [link, setLink] = useState<string | null>(null)
  const [dropSide, dropHandlers] = useSourceDrop(pane.id)
  const surface = useSettings((settings) => settings.surface)
  const hyphenation = useSettings((settings) => settings.hyphenation)
  const gone = answer?.kind === 'gone'
  useEffect(() => {
    if (gone) workspace.getState().forgetSource(pane.sourceId)
  }, [gone, pane.sourceId])
  const isCurrent = answer?.kind === 'open' && answer.superseded === null
  useEffect(() => {
    // The earlier version is gone, or it is the current one again since an update was undone.
    if (isCurrent && pane.version !== undefined) workspace.getState().showCurrent(pane.id)
  }, [isCurrent, pane.id, pane.version])
  const find = useCallback(() => {
    workspace.getState().activatePane(pane.id)
    setFinds((count) => count + 1)
  }, [pane.id])

  if (answer === undefined || answer.kind === 'gone') return <div className={s.pane} aria-busy="true" />
  if (answer.kind === 'damaged')
    return <DamagedPane onClose={() => workspace.getState().closePane(pane.id)} />
  const { opened, superseded } = answer
  const { source, text } = opened
  const { title } = source.meta
  return (
    <section
      className={cx(s.pane, dropSide !== null && s[dropSide])}
      aria-label={
        superseded === null
          ? `Source: ${title.value}`
          : `Version ${superseded.version.number} of: ${title.value}`
      }
      data-active={active}
      data-pane={pane.id}
      data-for-reading={superseded === null ? undefined : ''}
      data-surface={surface}
      data-hyphenation={hyphenation}
      {...dropHandlers}
      onFocusCapture={() => workspace.getState().activatePane(pane.id)}
      onPointerDownCapture={() => workspace.getState().activatePane(pane.id)}
    >
      <PaneHeader
        pane={pane}
        source={source}
        next={next}
        removedParts={text.suppressed.length}
        progressRef={setProgressPlace}
        onFind={find}
      />
      <div className={s.work}>
        {superseded === null || pane.original === 'instead' ? null : (
          <div className={s.text}>
            <SupersededNotice paneId={pane.id} sourceId={source.id} version={superseded.version} />
            <ErrorBoundary ring="pane" resetKey={text.versionId}>
              <SupersededText
                key={text.versionId}
                paneId={pane.id}
                opened={opened}
                currentLength={superseded.currentLength}
                active={active}
                finds={finds}
                onFind={find}
              />
            </ErrorBoundary>
          </div>
        )}
        {superseded !== null || pane.original === 'instead' ? null : (
          <div className={s.text}>
            <ErrorBoundary ring="pane" resetKey={text.versionId}>
              <PaneText
                key={text.versionId}
                paneId={pane.id}
                showsRemoved={pane.showsRemoved ?? false}
                opened={opened}
                active={active}
                place={place}
                progressPlace={progressPlace}
                finds={finds}
                onFind={find}
                openLink={setLink}
              />
            </ErrorBoundary>
          </div>
        )}
        {pane.original === undefined || Original === undefined ? null : (
          <ErrorBoundary ring="pane" resetKey={text.versionId}>
            <Original pane={pane} source={source} />
          </ErrorBoundary>
        )}
      </div>
      <OpenLinkDialog href={link} onClose={() => setLink(null)} links={externalLinks} />
    </section>
  )
}

function DamagedPane({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className={s.pane}>
      <EmptyState
        title="The text of this source cannot be read"
        actions={<Button onClick={onClose}>Close</Button>}
      >
        <p>
          It is missing from the database; its annotations and claims were kept. Restore a backup, or import
          the file again.
        </p>
      </EmptyState>
    </div>
  )
}
