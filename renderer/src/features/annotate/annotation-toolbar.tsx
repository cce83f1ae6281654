import { Toolbar } from '@base-ui/react/toolbar'
import {
  AlignHorizontalDistributeCenter,
  ChevronDown,
  Files,
  Link2,
  MessageSquarePlus,
  Plus,
  Quote,
  StickyNote,
  Tag,
  TextQuote,
} from 'lucide-react'
import { useRef, type ComponentProps, type ReactNode } from 'react'
import { COLOURS } from '../../../../shared/project/annotation.ts'
import { useDb, useLive } from '../../data/context.ts'
import { runCommand } from '../../state/commands.ts'
import { useComparedPassages } from '../../state/compared-passages.ts'
import { useCompareSettings } from '../../state/compare-settings.ts'
import { marking } from '../../state/marking.ts'
import { useReattaching } from '../../state/reattaching.ts'
import type { PassageSelection } from '../../state/workspace-state.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { Floating } from '../../ui/floating.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useListener } from '../../ui/use-listener.ts'
import { paint } from './actions.ts'
import s from './annotation-toolbar.module.css'
import { keyOfColour } from './colours.ts'
import { useLinking } from './linking.ts'
import { useAnnotateCommands } from './use-annotate-commands.ts'
import { useQuoting } from './use-quoting.ts'
import { useToolbarFocus } from './use-toolbar-focus.ts'
import { say } from '../../state/wording.ts'

/** Offers what can be done with selected words, beside them. Carries out the commands for them too, by whatever way they come. */
export function AnnotationToolbar() {
  useAnnotateCommands()
  const selection = useWorkspace((state) => state.selection)
  const dialog = useWorkspace((state) => state.dialog !== null)
  const waiting = useReattaching()
  // Words for an annotation that waits for some are offered to it, not marked anew.
  const taken = waiting !== null && waiting.sourceId === selection?.sourceId
  // What others say of them stands in its place.
  const asked = useComparedPassages((state) => state.asked !== null)
  return selection === null || dialog || taken || asked ? null : <Tools selection={selection} />
}

function Tools({ selection }: { readonly selection: PassageSelection }) {
  const db = useDb()
  const bar = useRef<HTMLDivElement>(null)
  const claims = useLive((store) => store.claims.count(), [])
  const claimChosen = useWorkspace((state) => state.activeClaim !== null)
  const linking = useLinking().from !== null
  const quoting = useQuoting()
  const comparing = useCompareSettings(({ alignment }) => alignment)
  const aligning = useComparedPassages((state) => state.aligning !== null)
  const noClaim = claims === 0
  useToolbarFocus(bar)
  // Pressing a button must not take the focus, and with it the selection, away from the text.
  useListener(bar, 'mousedown', (event) => event.preventDefault())

  return (
    <Floating passage={selection.rect}>
      <Toolbar.Root ref={bar} className={s.toolbar} aria-label="Annotate selection">
        <div className={s.rows}>
          <div className={s.group}>
            {COLOURS.map((colour) => (
              <Toolbar.Button
                key={colour}
                className={s.colour}
                aria-label={`Highlight ${colour}`}
                aria-keyshortcuts={keyOfColour(colour)}
                title={`Highlight ${colour} (${keyOfColour(colour)})`}
                onClick={() => marking.mark(() => paint(db, colour))}
              >
                <ColourDot colour={colour} size="large" tint />
              </Toolbar.Button>
            ))}
          </div>
          <div className={s.group}>
            <Tool icon={<StickyNote />} shortcut="N" onClick={() => runCommand('annotate.note')}>
              Note
            </Tool>
            <Tool icon={<Tag />} shortcut="T" onClick={() => runCommand('annotate.code')}>
              {say('Code')}
            </Tool>
            <Toolbar.Button
              className={s.choose}
              aria-label="In vivo"
              aria-keyshortcuts="V"
              title={say('Code in its own words (V)')}
              onClick={() => runCommand('annotate.inVivo')}
            >
              <Quote aria-hidden="true" />
            </Toolbar.Button>
            <Tool icon={<Link2 />} shortcut="L" onClick={() => runCommand('annotate.link')}>
              {linking ? 'Link to this' : 'Link'}
            </Tool>
            {comparing ? (
              <Toolbar.Button
                className={s.choose}
                aria-label="Show where others say this"
                aria-keyshortcuts="W"
                title="Show where others say this (W)"
                onClick={() => runCommand('aligned.others')}
              >
                <Files aria-hidden="true" />
              </Toolbar.Button>
            ) : null}
          </div>
          {comparing && aligning ? (
            <div className={s.group}>
              <Tool
                icon={<AlignHorizontalDistributeCenter />}
                shortcut="="
                onClick={() => runCommand('aligned.with')}
              >
                Align with this
              </Tool>
            </div>
          ) : null}
          <div className={s.group}>
            {quoting ? (
              <Tool icon={<TextQuote />} shortcut="Shift+H" onClick={() => runCommand('annotate.addPart')}>
                Add to quotation
              </Tool>
            ) : null}
            <Tool icon={<Plus />} shortcut="C" onClick={() => runCommand('claim.new')}>
              New claim
            </Tool>
            <Tool
              icon={<MessageSquarePlus />}
              shortcut="E"
              disabled={noClaim}
              {...(noClaim ? { title: NO_CLAIM, 'aria-description': NO_CLAIM } : {})}
              onClick={() => runCommand('claim.addEvidence')}
            >
              Add to claim
            </Tool>
            {claimChosen && claims !== undefined && claims > 1 ? (
              <Toolbar.Button
                className={s.choose}
                aria-label="Choose a claim to add to"
                title="Choose a claim to add to"
                onClick={() => workspace.getState().openDialog({ kind: 'claim-picker' })}
              >
                <ChevronDown aria-hidden="true" />
              </Toolbar.Button>
            ) : null}
          </div>
        </div>
      </Toolbar.Root>
    </Floating>
  )
}

const NO_CLAIM = 'There is no claim yet. New claim makes one of these words.'

type ToolProps = ComponentProps<typeof Toolbar.Button> & {
  readonly icon: ReactNode
  readonly shortcut: string
}

function Tool({ icon, shortcut, children, ...rest }: ToolProps) {
  return (
    <Toolbar.Button {...rest} className={s.tool} aria-keyshortcuts={shortcut}>
      {icon}
      {children}
      <Kbd keys={shortcut} />
    </Toolbar.Button>
  )
}
