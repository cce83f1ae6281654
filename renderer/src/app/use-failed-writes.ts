import { useEffect } from 'react'
import { useSaveStatus } from '../data/context.ts'
import { toast } from '../ui/toast-store.ts'

/** Tells of a change that could not be kept, wherever it was made, until a later one could: the status line alone is easily missed. */
export function useFailedWrites(): void {
  const status = useSaveStatus()
  const failure = status.kind === 'failed' ? status.message : null
  useEffect(() => {
    if (failure === null) return undefined
    const shown = toast.show({
      title: 'Your last change was not saved',
      description: `The rest of the project is safe. If the disk is full, make room, then do it again. (${failure})`,
      tone: 'error',
    })
    return () => toast.dismiss(shown)
  }, [failure])
}
