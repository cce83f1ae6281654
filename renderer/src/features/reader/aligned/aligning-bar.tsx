import { AlignHorizontalDistributeCenter } from 'lucide-react'
import { useComparedPassages } from '../../../state/compared-passages.ts'
import { holdsEscape } from '../../../state/workspace.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { PassageBar, passageBarWords } from '../../../ui/passage-bar.tsx'
import { quoted } from './aligned-words.ts'
import { cancelAligning } from './use-aligning-stands.ts'

/** What is said while a passage waits for the one that says the same. */
export function AligningBar() {
  const from = useComparedPassages(({ aligning }) => aligning)
  if (from === null) return null
  return (
    <PassageBar
      label="Aligning passages"
      Icon={AlignHorizontalDistributeCenter}
      onCancel={cancelAligning}
      holdsEscape={holdsEscape}
    >
      Aligning <span className={passageBarWords}>{quoted(from.words)}</span>: select what says the same in
      another source, then press <Kbd keys="=" />
    </PassageBar>
  )
}
