import { X } from 'lucide-react'
import { useCallback } from 'react'
import type { Source } from '../../../../shared/project/source.ts'
import { useLive } from '../../data/context.ts'
import { shownText } from '../../dom/shown-article.ts'
import type { Pane } from '../../state/panes.ts'
import { workspace } from '../../state/workspace.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Cannot } from './cannot.tsx'
import { OriginalFile } from './original-file.tsx'
import s from './original.module.css'
import { originalOf } from './queries.ts'

type OriginalViewProps = { readonly pane: Pane; readonly source: Source }

/** The file a pane's text was made of, as it is. The text stays the form for notes, keys and screen readers. */
export function OriginalView({ pane, source }: OriginalViewProps) {
  const versionId = pane.version ?? source.currentVersionId
  const original = useLive((db) => originalOf(db, versionId), [versionId])
  const title = source.meta.title.value
  const use = useCallback(() => workspace.getState().activatePane(pane.id), [pane.id])
  const hide = () => {
    workspace.getState().showOriginal(pane.id, null)
    announce('The text is shown alone.')
    // The text may be drawn only now.
    requestAnimationFrame(() => shownText(pane.id)?.focus())
  }
  return (
    <section className={s.original} aria-label={`Original: ${title}`} data-original={pane.original}>
      <header className={s.bar}>
        <h3 className={s.name}>
          <span className={s.word}>Original</span> <bdi>{original?.version.fileName}</bdi>
        </h3>
        <IconButton size="small" label="Hide the original" icon={<X />} onClick={hide} />
      </header>
      {original === undefined ? (
        <div aria-busy="true" />
      ) : original.bytes === null ? (
        <Cannot why="The file is not in this project." />
      ) : (
        <OriginalFile
          key={original.version.originalSha256}
          paneId={pane.id}
          label={`Original: ${title}`}
          version={original.version}
          bytes={original.bytes}
          onUse={use}
        />
      )}
    </section>
  )
}
