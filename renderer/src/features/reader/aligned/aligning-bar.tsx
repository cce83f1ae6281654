import { AlignHorizontalDistributeCenter } from 'lucide-react'
import { useEffect } from 'react'
import { useComparedPassages } from '../../../state/compared-passages.ts'
import { workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import s from './aligning-bar.module.css'
import { quoted } from './aligned-words.ts'
import { cancelAligning } from './use-aligning-stands.ts'

/** What is said while a passage waits for the one that says the same. */
export function AligningBar() {
  const from = useComparedPassages(({ aligning }) => aligning)
  return from === null ? null : <Bar words={quoted(from.words)} />
}

function Bar({ words }: { readonly words: string }) {
  useEffect(() => {
    // What is selected is let go first.
    const onKeyDown = (event: KeyboardEvent) => {
      const { selection, dialog } = workspace.getState()
      if (event.key !== 'Escape' || event.defaultPrevented || selection !== null || dialog !== null) return
      event.preventDefault()
      cancelAligning()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <section className={s.bar} aria-label="Aligning passages">
      <AlignHorizontalDistributeCenter className={s.icon} aria-hidden="true" />
      <p>
        Aligning <span className={s.words}>{words}</span>: select what says the same in another source, then
        press <Kbd keys="=" />
      </p>
      <Button size="small" onClick={cancelAligning}>
        Cancel
      </Button>
    </section>
  )
}
