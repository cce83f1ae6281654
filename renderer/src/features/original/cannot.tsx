import { FileX2 } from 'lucide-react'
import { EmptyState } from '../../ui/empty-state.tsx'

/** Says why an original cannot be shown, and what is left to do. */
export function Cannot({ why }: { readonly why: string }) {
  return (
    <EmptyState icon={<FileX2 aria-hidden="true" />} title="The original cannot be shown">
      <p>
        {why} The text and everything made of it are not affected. You can save the file and open it in a
        program of its own.
      </p>
    </EmptyState>
  )
}
