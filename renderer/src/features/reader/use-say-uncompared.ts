import { useEffect } from 'react'
import type { AppError } from '../../../../shared/contract/define.ts'
import { toast } from '../../ui/toast-store.ts'

type Asked = { readonly failure: AppError | null; readonly retry: () => void }

/** What failed and can be asked again: several questions fail together, and one message is enough. */
const failed = new Set<() => void>()
let shown: number | null = null

/** Says, once for all that is asked in the reader, that sources could not be compared: missing marks must not pass for none. */
export function useSayUncompared({ failure, retry }: Asked): void {
  useEffect(() => {
    if (failure === null) return undefined
    failed.add(retry)
    shown ??= toast.show({
      title: 'The open sources could not be compared',
      description: 'Marks of what they have in common are missing. Nothing in the project was changed.',
      tone: 'warning',
      stays: true,
      action: {
        label: 'Try again',
        run: () => {
          shown = null
          for (const again of failed) again()
        },
      },
    })
    return () => {
      failed.delete(retry)
      if (failed.size > 0 || shown === null) return
      toast.dismiss(shown)
      shown = null
    }
  }, [failure, retry])
}
