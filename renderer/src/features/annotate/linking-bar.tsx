import { Link2 } from 'lucide-react'
import { useEffect } from 'react'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { cancelLinking, useLinking, wordsOf } from './linking.ts'
import s from './linking-bar.module.css'

/** What is said and asked while a link is made. */
export function Linking() {
  const { from, to } = useLinking()
  return (
    <>
      {from === null || to !== null ? null : <Bar words={wordsOf(from)} />}
      <LinkDialog from={from} to={to} />
    </>
  )
}

function Bar({ words }: { readonly words: string }) {
  useEffect(() => {
    // What is selected is let go first.
    const onKeyDown = (event: KeyboardEvent) => {
      const { selection, dialog } = workspace.getState()
      if (event.key !== 'Escape' || event.defaultPrevented || selection !== null || dialog !== null) return
      event.preventDefault()
      cancelLinking()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <section className={s.bar} aria-label="Linking passages">
      <Link2 className={s.icon} aria-hidden="true" />
      <p>
        Linking from <q className={s.words}>{words}</q>: select another passage or highlight, then press{' '}
        <Kbd keys="L" />
      </p>
      <Button size="small" onClick={cancelLinking}>
        Cancel
      </Button>
    </section>
  )
}
