import { ArrowLeftRight, Columns2, Info, Link2, MoreHorizontal, Pin, Search, X } from 'lucide-react'
import { Fragment, type Ref } from 'react'
import type { Source } from '../../../../../shared/project/source.ts'
import { canBePinned, MOST_PANES, type Pane } from '../../../state/panes.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { formatPartialDate } from '../../../ui/format.ts'
import { cx } from '../../../ui/cx.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { canHaveColumns } from '../../../dom/columns.ts'
import { useAligned } from '../aligned/aligned-context.ts'
import { hasStrong } from '../aligned/aligned-marks.ts'
import { toggleRemoved } from '../inserts/removed-shown.ts'
import { toggleOriginal } from './use-original-commands.ts'
import { togglePinned, toggleScrollTogether } from './use-pane-row-commands.ts'
import s from './pane.module.css'
import { provenance } from './provenance.ts'
import { toggleColumns } from './column-choice.ts'

type PaneHeaderProps = {
  readonly pane: Pane
  readonly source: Source
  /** The pane to the right, or the first one seen from the last. */
  readonly next: Pane | undefined
  /** How many parts cleaning removed from the text. */
  readonly removedParts: number
  /** Gets the element in which the text says how far it is read. */
  readonly progressRef: Ref<HTMLSpanElement>
  readonly onFind: () => void
}

/** What one is reading and who published it when; what is not known is not made up, but a missing date is asked for. */
export function PaneHeader({ pane, source, next, removedParts, progressRef, onFind }: PaneHeaderProps) {
  const panes = useWorkspace((state) => state.panes)
  const together = useWorkspace((state) => state.scrollTogether)
  const byPassages = hasStrong(useAligned())
  const full = panes.length >= MOST_PANES
  const { pinned = false } = pane
  const { openDialog, closePane, swapPanes, splitPane, activatePane } = workspace.getState()
  const { title, language } = source.meta
  const showDetails = () => openDialog({ kind: 'source-details', sourceId: source.id })
  return (
    <header className={s.header}>
      <div className={s.heading} dir="auto">
        <h2 className={s.title} lang={language?.value}>
          {title.value}
        </h2>
        <MetaLine source={source} onAddDate={showDetails} />
      </div>
      {pinned ? (
        <IconButton
          size="small"
          label="Unpin this pane"
          icon={<Pin />}
          className={s.on}
          onClick={() => togglePinned(pane)}
        />
      ) : null}
      {panes.length > 1 ? (
        <IconButton
          size="small"
          label="Scroll panes together"
          hint={byPassages ? 'by matching passages' : 'to the same share of each text'}
          icon={<Link2 />}
          aria-pressed={together}
          className={cx(together && s.on)}
          onClick={() => toggleScrollTogether(byPassages)}
        />
      ) : null}
      <Menu
        align="end"
        trigger={<IconButton size="small" label="Pane menu" icon={<MoreHorizontal />} />}
        items={[
          {
            kind: 'action',
            label: 'Source details',
            icon: <Info />,
            shortcut: 'Mod+D',
            onSelect: showDetails,
          },
          {
            kind: 'action',
            label: 'Swap with the next pane',
            icon: <ArrowLeftRight />,
            disabled: next === undefined,
            onSelect: () => {
              if (next !== undefined) swapPanes(pane.id, next.id)
            },
          },
          {
            kind: 'action',
            label: 'Open beside',
            icon: <Columns2 />,
            shortcut: 'Mod+\\',
            disabled: full,
            onSelect: () => {
              activatePane(pane.id)
              splitPane()
            },
          },
          {
            kind: 'action',
            label: 'Find in pane',
            icon: <Search />,
            shortcut: 'Mod+F',
            disabled: pane.original === 'instead',
            onSelect: onFind,
          },
          {
            kind: 'choice',
            label: 'Original beside the text',
            checked: pane.original === 'beside',
            onSelect: () => toggleOriginal(pane, 'beside'),
          },
          {
            kind: 'choice',
            label: 'Original instead of the text',
            checked: pane.original === 'instead',
            onSelect: () => toggleOriginal(pane, 'instead'),
          },
          {
            kind: 'choice',
            label: 'Two columns',
            checked: pane.columns ?? false,
            disabled: !canHaveColumns(),
            onSelect: () => toggleColumns(pane),
          },
          {
            kind: 'choice',
            label: 'Show removed parts',
            checked: pane.showsRemoved ?? false,
            disabled: removedParts === 0,
            onSelect: () => toggleRemoved(pane, removedParts),
          },
          {
            kind: 'choice',
            label: 'Pin',
            checked: pinned,
            disabled: !pinned && !canBePinned(panes, pane.id),
            onSelect: () => togglePinned(pane),
          },
          { kind: 'separator' },
          {
            kind: 'action',
            label: 'Close',
            icon: <X />,
            shortcut: 'Mod+Shift+X',
            onSelect: () => closePane(pane.id),
          },
        ]}
      />
      <IconButton size="small" label="Close pane" icon={<X />} onClick={() => closePane(pane.id)} />
      <span ref={progressRef} className={s.progress} />
    </header>
  )
}

type MetaLineProps = Pick<PaneHeaderProps, 'source'> & { readonly onAddDate: () => void }

function MetaLine({ source, onAddDate }: MetaLineProps) {
  const { published } = source.meta
  const names = provenance(source.meta)
  const date = published === null ? null : formatPartialDate(published.value)
  return (
    <p className={s.meta} title={[...names, date ?? 'undated'].join(' · ')}>
      {names.length === 0 ? null : (
        <span className={s.names}>
          {names.map((name) => (
            <Fragment key={name}>
              <bdi>{name}</bdi>
              {' · '}
            </Fragment>
          ))}
        </span>
      )}
      <span className={s.date}>{date === null ? <AddDate onClick={onAddDate} /> : <bdi>{date}</bdi>}</span>
    </p>
  )
}

function AddDate({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" className={s.addDate} onClick={onClick}>
      Add date
    </button>
  )
}
