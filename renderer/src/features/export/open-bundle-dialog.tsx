import { useEffect, useRef, type ReactNode } from 'react'
import { assertNever } from '../../../../shared/assert.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plural } from '../../ui/format.ts'
import { Progress } from '../../ui/progress.tsx'
import { failureWords } from '../../workers/failure-words.ts'
import s from './bundle-dialog.module.css'
import { BundleContentsView } from './bundle-contents.tsx'
import { REFUSALS, refusalDetail } from './bundle-words.ts'
import type { Opening } from './use-opening.ts'

type OpenBundleDialogProps = {
  readonly opening: Opening
  /** Further bundles whose turn comes after this one. */
  readonly waiting: number
}

/** One dialog from reading a bundle to opening or refusing it. */
export function OpenBundleDialog({ opening, waiting }: OpenBundleDialogProps) {
  const open = useWorkspace((state) => state.dialog?.kind === 'open-bundle')
  return (
    <Dialog
      open={open && opening.phase.kind !== 'idle'}
      onOpenChange={opening.leave}
      title="Open bundle"
      footer={<Footer opening={opening} />}
    >
      <div className={s.body}>
        <Body opening={opening} />
        {waiting === 0 ? null : (
          <p className={s.waiting}>
            {plural(waiting, 'more bundle waits and comes next', 'more bundles wait and come next')}.
          </p>
        )}
      </div>
    </Dialog>
  )
}

function Body({ opening }: { readonly opening: Opening }): ReactNode {
  const { phase } = opening
  switch (phase.kind) {
    case 'idle':
      return null
    case 'reading':
      return (
        <Progress
          label="Opening bundle"
          value={phase.done}
          total={phase.total}
          detail={`${phase.name}: every file is checked against its checksum`}
          onCancel={opening.leave}
        />
      )
    case 'storing':
      return (
        <Progress
          label="Opening bundle"
          value={0}
          total={null}
          detail="Storing the project on this computer"
        />
      )
    case 'asking':
      return <BundleContentsView contents={phase.bundle.contents} standing={phase.standing} />
    case 'refused': {
      const { what, advice } = REFUSALS[phase.refusal.code]
      return <Problem name={phase.name} what={what} advice={advice} detail={refusalDetail(phase.refusal)} />
    }
    case 'failed':
      return <Problem name={phase.name} {...failureWords(phase.cause)} detail={null} />
    default:
      return assertNever(phase)
  }
}

type ProblemProps = {
  readonly name: string
  readonly what: string
  readonly advice: string
  /** For whoever made the bundle. */
  readonly detail: string | null
}

function Problem({ name, what, advice, detail }: ProblemProps) {
  return (
    <div role="alert" className={s.problem}>
      <p className={s.title}>{name} was not opened</p>
      <p>{what}</p>
      <p>Nothing was changed: your projects are as they were. {advice}</p>
      {detail === null ? null : <p className={s.detail}>{detail}</p>}
    </div>
  )
}

function Footer({ opening }: { readonly opening: Opening }) {
  const { phase } = opening
  const store = (as: 'itself' | 'copy') => void opening.store(as)
  if (phase.kind === 'asking' && phase.decision === 'ask')
    return (
      <>
        <Button onClick={opening.leave}>Cancel</Button>
        <NextButton variant="primary" onClick={() => store('itself')}>
          Open
        </NextButton>
      </>
    )
  if (phase.kind === 'asking')
    return (
      <>
        <Button onClick={opening.leave}>Cancel</Button>
        <Button onClick={() => store('itself')}>Replace mine</Button>
        <NextButton variant="primary" onClick={() => store('copy')}>
          Open as a copy
        </NextButton>
      </>
    )
  if (phase.kind === 'reading' || phase.kind === 'storing') return null
  return <NextButton onClick={opening.leave}>Close</NextButton>
}

/** Takes the focus when it appears: the button that had it went away with the step before. */
function NextButton(props: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const dialog = button.current?.closest('[role="dialog"]') ?? null
    const take = () => button.current?.focus()
    // The dialog takes the focus to itself when the control that had it is gone, which may be after this.
    const passOn = (event: Event) => event.target === dialog && take()
    take()
    dialog?.addEventListener('focusin', passOn)
    return () => dialog?.removeEventListener('focusin', passOn)
  }, [])
  return <Button ref={button} {...props} />
}
