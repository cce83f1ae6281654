import { toast } from './toast-store.ts'

/**
 * Says what was done and offers to take just that back; when it is too late for that, says so. Not named *Undo*: that is
 * the button that takes back whatever was done last.
 */
export function offerUndo(
  title: string,
  undo: () => Promise<{ readonly kind: 'done' | 'nothing' | 'conflict' }>,
  description?: string,
): void {
  const run = async () => {
    const { kind } = await undo()
    if (kind === 'done') return
    toast.show({
      title: 'Not taken back',
      description: 'Other changes lie on top of it by now. Undo takes them back one by one.',
      tone: 'warning',
    })
  }
  toast.show({
    title,
    ...(description === undefined ? {} : { description }),
    action: { label: 'Take back', run: () => void run() },
  })
}
