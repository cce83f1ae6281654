import { toast } from '../../ui/toast-store.ts'

/** When a source was changed between the comparison and what was asked. */
export function sayStale(title: string): void {
  toast.show({
    title,
    description: 'A source has changed since they were compared. Nothing was written; try again in a moment.',
    tone: 'warning',
  })
}
