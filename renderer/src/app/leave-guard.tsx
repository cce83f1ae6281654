import { useEffect, useSyncExternalStore } from 'react'
import { useSaveStatus } from '../data/context.ts'
import { isEntering } from '../data/entering.ts'
import { saveStatus } from '../data/save-status.ts'
import { runningWork } from '../state/running-work.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

const UNSAVED = 'Your last changes could not be written yet. They would be lost.'

/** Keeps work that is under way from ending without a word: asks before another project is opened, and lets the browser ask before the page goes. */
export function LeaveGuard() {
  const question = useSyncExternalStore(runningWork.subscribe, runningWork.question)
  const unsaved = useSaveStatus().kind === 'failed'
  useEffect(() => (unsaved ? runningWork.begin(UNSAVED) : undefined), [unsaved])
  useEffect(() => {
    window.addEventListener('beforeunload', askBeforeUnload)
    return () => window.removeEventListener('beforeunload', askBeforeUnload)
  }, [])
  const answer = (leave: boolean) => question?.answer(leave)
  return (
    <Dialog
      open={question !== null}
      onOpenChange={() => answer(false)}
      title="Switch to another project?"
      description={question?.reasons.join(' ') ?? ''}
      size="small"
      footer={
        <>
          <Button variant="primary" onClick={() => answer(false)}>
            Keep working
          </Button>
          <Button onClick={() => answer(true)}>Switch anyway</Button>
        </>
      }
    />
  )
}

/** The words are the browser's own. A switch of projects was asked about before, so it is let pass. */
function askBeforeUnload(event: BeforeUnloadEvent): void {
  const nothingToLose = runningWork.running().length === 0 && saveStatus.getSnapshot().kind === 'saved'
  if (!nothingToLose && !isEntering()) event.preventDefault()
}
