import { Columns2 } from 'lucide-react'
import type { Source } from '../../../../shared/project/source.ts'
import { Button } from '../../ui/button.tsx'
import { readSource } from './actions.ts'

type OpenBesideProps = { readonly source: Source; readonly other: Source }

/** Opens two sources side by side, to see what they share. */
export function OpenBeside({ source, other }: OpenBesideProps) {
  return (
    <Button
      size="small"
      variant="ghost"
      aria-label={`Open “${other.meta.title.value}” beside`}
      onClick={() => {
        readSource(source.id)
        readSource(other.id, true)
      }}
    >
      <Columns2 aria-hidden="true" /> Open beside
    </Button>
  )
}
