import { BookOpenText } from 'lucide-react'
import { Fragment } from 'react'
import { useLiveList } from '../../data/context.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { cx } from '../../ui/cx.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Group, Panel, Separator } from '../../ui/resizable.tsx'
import { AlignedProvider, useAlignedPassages } from './aligned/aligned-context.ts'
import { AligningBar } from './aligned/aligning-bar.tsx'
import { OthersPanel } from './aligned/others-panel.tsx'
import { useAlignedSwitch } from './aligned/use-aligned-switch.ts'
import { usePassageCommands } from './aligned/use-passage-commands.ts'
import { Pane } from './pane/pane.tsx'
import paneStyles from './pane/pane.module.css'
import type { OriginalSlot } from './pane/original-slot.ts'
import { useActiveInView } from './pane/use-active-in-view.ts'
import { useLinkedScroll } from './pane/use-linked-scroll.ts'
import { useOriginalCommands } from './pane/use-original-commands.ts'
import { usePaneRowCommands } from './pane/use-pane-row-commands.ts'
import { useDisplaced } from './pane/use-displaced.ts'
import { useSourceDrop } from './pane/use-source-drop.ts'
import { useWordingSwitch } from './wording/use-wording-switch.ts'
import { useOpenWording, WordingProvider } from './wording/wording-context.ts'
import s from './reading-panes.module.css'

const GROUP = 'reading-panes'
/** Narrower than this a line of text is too short to read, in pixels; three fit beside both side panels at 1440. */
const LEAST_WIDTH = 250

/** The sources that are open, side by side; where they do not all fit, the row of panes scrolls. */
export function ReadingPanes({ original }: { readonly original?: OriginalSlot }) {
  const panes = useWorkspace((state) => state.panes)
  const setRow = useActiveInView()
  useDisplaced()
  const aligned = useAlignedPassages()
  useLinkedScroll(aligned)
  useAlignedSwitch()
  const wording = useOpenWording()
  useWordingSwitch()
  usePassageCommands()
  usePaneRowCommands(aligned)
  useOriginalCommands()
  if (panes.length === 0) return <NothingOpen />
  return (
    <AlignedProvider value={aligned}>
      <WordingProvider value={wording}>
        <div ref={setRow} className={s.row}>
          <Group
            id={GROUP}
            orientation="horizontal"
            style={{ minInlineSize: panes.length * LEAST_WIDTH + panes.length - 1 }}
            defaultLayout={rememberedLayout(panes.map(({ id }) => id))}
            onLayoutChanged={(layout) => workspace.getState().setPanelSizes(GROUP, layout)}
          >
            {panes.map((pane, place) => (
              <Fragment key={pane.id}>
                {place === 0 ? null : <Separator label="Resize panes" />}
                <Panel id={pane.id} minSize={LEAST_WIDTH}>
                  <Pane
                    pane={pane}
                    place={place}
                    original={original}
                    next={panes.length > 1 ? panes[(place + 1) % panes.length] : undefined}
                  />
                </Panel>
              </Fragment>
            ))}
          </Group>
        </div>
        <OthersPanel />
        <AligningBar />
      </WordingProvider>
    </AlignedProvider>
  )
}

/** The sizes the same panes had last; undefined shares the width out evenly. */
function rememberedLayout(ids: readonly string[]): Record<string, number> | undefined {
  const sizes = workspace.getState().panelSizes[GROUP] ?? {}
  return ids.every((id) => sizes[id] !== undefined) && Object.keys(sizes).length === ids.length
    ? { ...sizes }
    : undefined
}

function NothingOpen() {
  const [side, handlers] = useSourceDrop(null)
  const count = useLiveList(
    async (db) => (await db.sources.toArray()).filter(({ deletedAt }) => deletedAt === null).length,
    [],
  )
  return (
    <div className={cx(s.empty, side !== null && paneStyles.dropHere)} {...handlers}>
      {count === undefined ? null : (
        <EmptyState
          icon={<BookOpenText aria-hidden="true" />}
          title={count === 0 ? 'Nothing to read yet' : 'Choose a source to read'}
        >
          {count === 0 ? (
            <p>
              Import articles with <Kbd keys="Mod+I" />, or drop files anywhere in this window.
            </p>
          ) : (
            <p>
              Choose one in the list, or press <Kbd keys="Mod+K" /> and type its name. A second one opens
              beside it with <Kbd keys="Mod+Enter" />.
            </p>
          )}
        </EmptyState>
      )}
    </div>
  )
}
