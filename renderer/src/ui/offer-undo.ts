import { toast } from './toast-store.ts'

/** A step that can be taken back as long as nothing lies on it, and tells when it was undone another way. */
type Step = {
  readonly undo: () => Promise<{ readonly kind: 'done' | 'undone' | 'covered' | 'conflict' }>
  readonly whenUndone: (run: () => void) => () => void
}

type Offer = {
  readonly description?: string | undefined
  /** Called once the step is taken back by this offer: to show what came back. */
  readonly after?: () => void
}

/**
 * Says what was done and offers to take just that back, until it is undone another way. Not named *Undo*: that is the
 * button that takes back whatever was done last.
 */
export function offerUndo(title: string, step: Step, { description, after }: Offer = {}): void {
  const id = toast.show({
    title,
    ...(description === undefined ? {} : { description }),
    action: { label: TAKE_BACK, run: () => void takeBack(step, after) },
  })
  const stopWatching = step.whenUndone(() => toast.dismiss(id))
  const forget = toast.subscribe(() => {
    if (toast.getSnapshot().some((entry) => entry.id === id)) return
    stopWatching()
    forget()
  })
}

/** What the button says wherever one step can be taken back. */
export const TAKE_BACK = 'Take back'

/** Takes a step back; says so when it is too late for that, and nothing when it was undone already. */
export async function takeBack({ undo }: Pick<Step, 'undo'>, after?: () => void): Promise<void> {
  const { kind } = await undo()
  if (kind === 'done') after?.()
  if (kind !== 'covered' && kind !== 'conflict') return
  toast.show({
    title: 'Not taken back',
    description:
      kind === 'covered'
        ? 'Other changes lie on top of it by now. Undo takes them back one by one.'
        : 'What it changed has been changed again since. Nothing was touched.',
    tone: 'warning',
  })
}
