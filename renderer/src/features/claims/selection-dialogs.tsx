import type { CodeChoice } from '../../../../shared/codes/code-choices.ts'
import type { ClaimId, CodeId } from '../../../../shared/ids.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { isLiving } from '../../../../shared/project/source-kind.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { wholesOf } from '../../../../shared/tree.ts'
import { addCodeToClaims, removeCodeFromClaims } from '../../data/claim-codes.ts'
import { useDb } from '../../data/context.ts'
import { noteRecentCode, useRecentCodes } from '../../state/recent-codes.ts'
import { useSay } from '../../state/wording.ts'
import { CodePicker } from '../../ui/code-picker.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plural } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import { panelState, usePanelState } from './panel-state.ts'
import { PickList } from './pick-list.tsx'
import type { ClaimsData } from './queries.ts'
import { intoClaim, silence } from './selection-actions.ts'

type SelectionDialogsProps = { readonly chosen: readonly Claim[]; readonly data: ClaimsData }

const TITLES = {
  whole: 'Make part of another claim',
  silent: 'Mark a source as silent',
} as const

/** What is asked for before something is done to the selected claims. */
export function SelectionDialogs({ chosen, data }: SelectionDialogsProps) {
  const dialog = usePanelState((state) => state.selectionDialog)
  const say = useSay()
  const close = () => panelState.setState({ selectionDialog: null })
  return (
    <Dialog
      open={dialog !== null}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      title={dialog === null ? '' : dialog === 'codes' ? say('Codes') : TITLES[dialog]}
      description={plural(chosen.length, 'claim')}
      size="small"
    >
      {dialog === 'codes' ? <ChosenCodes chosen={chosen} data={data} /> : null}
      {dialog === 'whole' ? <Whole chosen={chosen} data={data} onDone={close} /> : null}
      {dialog === 'silent' ? <Silent chosen={chosen} data={data} onDone={close} /> : null}
    </Dialog>
  )
}

function ChosenCodes({ chosen, data }: SelectionDialogsProps) {
  const db = useDb()
  const say = useSay()
  const recent = useRecentCodes()
  const ids = chosen.map(({ id }) => id)
  const counts = new Map<CodeId, number>()
  for (const code of chosen.flatMap(({ codeIds = [] }) => codeIds))
    counts.set(code, (counts.get(code) ?? 0) + 1)
  const everywhere = [...counts].flatMap(([id, count]) => (count === chosen.length ? [id] : []))
  const add = async (choice: CodeChoice) => {
    const code = await addCodeToClaims(db, ids, choice)
    if (code === null) return
    noteRecentCode(code.id)
    announce(say`Code ${code.name} added to ${plural(ids.length, 'claim')}`)
  }
  return (
    <CodePicker
      say={say}
      codes={[...data.codes.values()]}
      chosen={[...counts.keys()]}
      complete={everywhere}
      detail={(id) => {
        const count = counts.get(id) ?? 0
        return count === chosen.length ? null : `${count} of ${chosen.length}`
      }}
      recent={recent}
      onChoose={(choice) => void add(choice)}
      onRemove={(code) => void removeCodeFromClaims(db, ids, code)}
      asked
    />
  )
}

type ChoiceProps = SelectionDialogsProps & { readonly onDone: () => void }

function Whole({ chosen, data, onDone }: ChoiceProps) {
  const db = useDb()
  const claims = data.views.map(({ claim }) => claim)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const ids = new Set<ClaimId>(chosen.map(({ id }) => id))
  const isFree = ({ id }: Claim) => !ids.has(id) && !wholesOf(byId, id).some((whole) => ids.has(whole.id))
  return (
    <PickList
      label="Find a claim"
      empty="No other claim contains that."
      items={claims.filter(isFree)}
      keyOf={({ id }) => id}
      wordsOf={({ statement }) => statement}
      detailOf={({ verdict }) => VERDICT_WORDS[verdict]}
      onChoose={(whole) => {
        onDone()
        void intoClaim(db, [...ids], whole)
      }}
    />
  )
}

function Silent({ chosen, data, onDone }: ChoiceProps) {
  const db = useDb()
  const living = [...data.sources.values()].filter(isLiving)
  const ids = chosen.map(({ id }) => id)
  return (
    <PickList
      label="Find a source"
      empty="No source is called that."
      items={living}
      keyOf={({ id }) => id}
      wordsOf={titleOf}
      onChoose={(source) => {
        onDone()
        void silence(db, ids, source)
      }}
    />
  )
}

const titleOf = ({ meta }: Source): string => meta.title.value
