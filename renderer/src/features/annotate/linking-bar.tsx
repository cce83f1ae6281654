import { Link2 } from 'lucide-react'
import { holdsEscape } from '../../state/workspace.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { PassageBar, passageBarWords } from '../../ui/passage-bar.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { cancelLinking, useLinking, wordsOf } from './linking.ts'

/** What is said and asked while a link is made. */
export function Linking() {
  const { from, to } = useLinking()
  return (
    <>
      {from === null || to !== null ? null : (
        <PassageBar label="Linking passages" Icon={Link2} onCancel={cancelLinking} holdsEscape={holdsEscape}>
          Linking from <q className={passageBarWords}>{wordsOf(from)}</q>: select another passage or
          highlight, then press <Kbd keys="L" />
        </PassageBar>
      )}
      <LinkDialog from={from} to={to} />
    </>
  )
}
