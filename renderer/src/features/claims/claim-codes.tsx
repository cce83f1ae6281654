import { Tag } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CodeChoice } from '../../../../shared/codes/code-choices.ts'
import type { CodeId } from '../../../../shared/ids.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { addCodeToClaims, removeCodeFromClaims } from '../../data/claim-codes.ts'
import { useDb } from '../../data/context.ts'
import { noteRecentCode, useRecentCodes } from '../../state/recent-codes.ts'
import { useSay } from '../../state/wording.ts'
import { Chip } from '../../ui/chip.tsx'
import { CodePicker } from '../../ui/code-picker.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { announce } from '../../ui/live-region.tsx'
import s from './claim-codes.module.css'
import { panelState, usePanelState } from './panel-state.ts'

type ClaimCodesProps = { readonly claim: Claim; readonly codes: ReadonlyMap<CodeId, Code> }

/** The codes of a claim as chips; asked for, they can be taken off and added to. */
export function ClaimCodes({ claim, codes }: ClaimCodesProps) {
  const say = useSay()
  const coding = usePanelState((state) => state.coding === claim.id)
  const own = (claim.codeIds ?? []).map((id) => codes.get(id)).filter((code) => code !== undefined)
  if (coding) return <Coding claim={claim} codes={codes} />
  if (own.length === 0) return null
  return (
    <div className={s.codes}>
      {own.map(({ id, name, colour }) => (
        <Chip key={id} name={name} icon={<ColourDot colour={colour} />}>
          {name}
        </Chip>
      ))}
      <IconButton
        size="small"
        label={say('Change codes')}
        icon={<Tag />}
        onClick={() => panelState.setState({ coding: claim.id })}
      />
    </div>
  )
}

function Coding({ claim: { id, codeIds = [] }, codes }: ClaimCodesProps) {
  const db = useDb()
  const say = useSay()
  const recent = useRecentCodes()
  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Once the focus went elsewhere; not on blur, as what was pressed must not move away before it is released.
    const settle = () => {
      if (area.current?.contains(document.activeElement) === false) panelState.setState({ coding: null })
    }
    document.addEventListener('click', settle)
    document.addEventListener('keyup', settle)
    return () => {
      document.removeEventListener('click', settle)
      document.removeEventListener('keyup', settle)
    }
  }, [])
  const choose = async (choice: CodeChoice) => {
    const code = await addCodeToClaims(db, [id], choice)
    if (code === null) return
    noteRecentCode(code.id)
    announce(say`Code ${code.name} added`)
  }
  return (
    <div ref={area} className={s.coding}>
      <CodePicker
        say={say}
        codes={[...codes.values()]}
        chosen={codeIds}
        recent={recent}
        onChoose={(choice) => void choose(choice)}
        onRemove={(code) => void removeCodeFromClaims(db, [id], code)}
        asked
        onLeave={() => panelState.setState({ coding: null, wanted: id })}
      />
    </div>
  )
}
