import { MessageSquarePlus, MoreHorizontal, Plus } from 'lucide-react'
import { useId } from 'react'
import { useDb, useLive } from '../../../data/context.ts'
import { type CommandId } from '../../../../../shared/commands/commands.ts'
import { runCommand } from '../../../state/commands.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import type { PassageInHand } from '../../../state/compared-passages.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { sourceLine } from '../../../ui/source-line.ts'
import { AlignedPassage } from './aligned-passage.tsx'
import { ACROSS_LANGUAGES, gradeOf, matchWords } from './aligned-words.ts'
import { align, separate, takeBackAligned } from './decide.ts'
import s from './others-panel.module.css'
import { piecesAt } from './shared-pieces.ts'
import type { OtherPassage as Other } from './load-others.ts'

type OtherPassageProps = { readonly asked: PassageInHand; readonly other: Other }

/** A passage that says something of what was asked about, and what can be done with it. */
export function OtherPassage({ asked, other }: OtherPassageProps) {
  const db = useDb()
  const id = useId()
  const { place, source, words, shared, aligned, acrossLanguages } = other
  const grade = useCompareSettings((settings) => gradeOf(other.score, settings))
  const claims = useLive((store) => store.claims.count(), [])
  const claimChosen = useWorkspace((state) => state.activeClaim !== null)
  const { sourceId, start, end } = place
  /** As if the passage had been selected in its source. */
  const withPassage = (command: CommandId) => {
    workspace.getState().setSelection({
      paneId: '',
      sourceId,
      versionId: source.currentVersionId,
      span: { start, end },
      rect: OUT_OF_SIGHT,
    })
    runCommand(command)
  }
  return (
    <li className={s.item}>
      <div id={id}>
        <AlignedPassage
          match={matchWords(grade, aligned !== null)}
          line={sourceLine(source.meta)}
          pieces={piecesAt(words, start, shared)}
          language={source.meta.language?.value ?? null}
          grounds={other.grounds}
          across={acrossLanguages ? ACROSS_LANGUAGES : null}
        />
      </div>
      <div className={s.actions}>
        <Button
          size="small"
          aria-describedby={id}
          onClick={() => workspace.getState().requestReveal({ sourceId, span: { start, end }, beside: true })}
        >
          Open beside
        </Button>
        {aligned === null ? (
          <Button size="small" variant="ghost" onClick={() => void align(db, asked.place, place)}>
            These say the same
          </Button>
        ) : (
          <Button size="small" variant="ghost" onClick={() => void takeBackAligned(db, aligned.id)}>
            Take back
          </Button>
        )}
        <Button size="small" variant="ghost" onClick={() => void separate(db, asked.place, place)}>
          Not the same
        </Button>
        <Menu
          align="end"
          trigger={<IconButton size="small" label="More with this passage" icon={<MoreHorizontal />} />}
          items={[
            {
              kind: 'action',
              label: claimChosen ? 'Add to current claim' : 'Add to a claim',
              icon: <MessageSquarePlus />,
              disabled: claims === 0,
              onSelect: () => withPassage('claim.addEvidence'),
            },
            {
              kind: 'action',
              label: 'New claim of these words',
              icon: <Plus />,
              onSelect: () => withPassage('claim.new'),
            },
          ]}
        />
      </div>
    </li>
  )
}

const OUT_OF_SIGHT = { left: -1, top: -1, right: -1, bottom: -1 }
