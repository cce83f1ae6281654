import { ArrowUpToLine, EllipsisVertical, EyeOff, ListTree, Tag, Trash2 } from 'lucide-react'
import { useEffect } from 'react'
import { CONFIDENCES, VERDICTS, type Claim, type Confidence } from '../../../../shared/project/claim.ts'
import { judgeClaims, moveToTop } from '../../data/claim-bulk.ts'
import { useDb } from '../../data/context.ts'
import { useSay } from '../../state/wording.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Menu } from '../../ui/menu.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import type { ClaimView } from './claim-view.ts'
import { stopSelecting } from './list-keys.ts'
import { panelState, setSelection } from './panel-state.ts'
import { removeClaims } from './selection-actions.ts'
import s from './selection-bar.module.css'
import { CONFIDENCE_WORDS } from './words.ts'

type SelectionBarProps = {
  /** Those of the selected claims that are on show: nothing is done to what nobody sees. */
  readonly chosen: readonly Claim[]
  readonly shown: readonly ClaimView[]
}

/** How many claims are selected, and what can be done with all of them at once. */
export function SelectionBar({ chosen, shown }: SelectionBarProps) {
  const db = useDb()
  const say = useSay()
  const ids = chosen.map(({ id }) => id)
  const none = ids.length === 0
  const words = `${plural(ids.length, 'claim')} selected`
  useEffect(() => announce(words), [words])
  const judged = (field: 'verdict' | 'confidence', value: string) =>
    announce(`${field === 'verdict' ? 'Verdict' : 'Confidence'} of ${plural(ids.length, 'claim')}: ${value}`)
  const setConfidence = (confidence: Confidence | null, name: string) =>
    void judgeClaims(db, ids, { confidence }).then(() => judged('confidence', name))
  const allHave = <K extends keyof Claim>(key: K, value: Claim[K]) =>
    !none && chosen.every((claim) => claim[key] === value)
  return (
    <fieldset className={s.bar} aria-label="Selected claims">
      <div className={s.row}>
        <p className={s.count}>{words}</p>
        <Button
          size="small"
          variant="ghost"
          disabled={ids.length === shown.length}
          onClick={() => {
            const all = new Set(shown.map(({ claim }) => claim.id))
            setSelection({ ids: all, base: all, anchor: null })
          }}
        >
          Select all
        </Button>
        <Button size="small" variant="ghost" data-stop="" onClick={() => stopSelecting(ids[0])}>
          Done
        </Button>
      </div>
      <div className={s.row}>
        <Menu
          trigger={
            <Button size="small" disabled={none}>
              Verdict
            </Button>
          }
          items={VERDICTS.map((verdict) => ({
            kind: 'choice',
            label: VERDICT_WORDS[verdict],
            checked: allHave('verdict', verdict),
            onSelect: () =>
              void judgeClaims(db, ids, { verdict }).then(() => judged('verdict', VERDICT_WORDS[verdict])),
          }))}
        />
        <Menu
          trigger={
            <Button size="small" disabled={none}>
              Confidence
            </Button>
          }
          items={[
            {
              kind: 'choice',
              label: 'Not stated',
              checked: allHave('confidence', null),
              onSelect: () => setConfidence(null, 'not stated'),
            },
            ...CONFIDENCES.map((confidence) => ({
              kind: 'choice' as const,
              label: CONFIDENCE_WORDS[confidence],
              checked: allHave('confidence', confidence),
              onSelect: () => setConfidence(confidence, CONFIDENCE_WORDS[confidence]),
            })),
          ]}
        />
        <Button
          size="small"
          disabled={none}
          icon={<Tag />}
          onClick={() => panelState.setState({ selectionDialog: 'codes' })}
        >
          {say('Codes')}
        </Button>
        <Menu
          align="end"
          trigger={
            <IconButton size="small" disabled={none} label="More for selected" icon={<EllipsisVertical />} />
          }
          items={[
            {
              kind: 'action',
              label: 'Make part of another claim',
              icon: <ListTree />,
              onSelect: () => setTimeout(() => panelState.setState({ selectionDialog: 'whole' })),
            },
            {
              kind: 'action',
              label: 'Move to top',
              icon: <ArrowUpToLine />,
              onSelect: () =>
                void moveToTop(db, ids).then(() => announce(`${plural(ids.length, 'claim')} moved to top`)),
            },
            {
              kind: 'action',
              label: 'Mark a source as silent',
              icon: <EyeOff />,
              onSelect: () => setTimeout(() => panelState.setState({ selectionDialog: 'silent' })),
            },
            { kind: 'separator' },
            {
              kind: 'action',
              label: `Delete ${plural(ids.length, 'claim')}`,
              icon: <Trash2 />,
              danger: true,
              shortcut: 'Delete',
              onSelect: () => setTimeout(() => void removeClaims(db, ids)),
            },
          ]}
        />
      </div>
    </fieldset>
  )
}
