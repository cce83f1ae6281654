import { useMemo, useState } from 'react'
import { toldApart } from '../../../../../shared/compare/discrepancies/told-apart.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { useLive } from '../../../data/context.ts'
import { Button } from '../../../ui/button.tsx'
import { ToldApartDialog } from './told-apart-dialog.tsx'

/** Leads to what was said not to be the same thing, if anything was. */
export function ToldApart({ sources }: { readonly sources: readonly Source[] }) {
  const [open, setOpen] = useState(false)
  // The dialog gives the focus back to the button, also where all was taken back in it.
  const [wasOpen, setWasOpen] = useState(false)
  const decisions = useLive((db) => db.passageDecisions.toArray(), [])
  const told = useMemo(
    () => toldApart(decisions ?? [], new Set(sources.map(({ id }) => id))),
    [decisions, sources],
  )
  if (told.length === 0 && !wasOpen) return null
  return (
    <>
      <Button
        size="small"
        variant="ghost"
        onClick={() => {
          setOpen(true)
          setWasOpen(true)
        }}
      >
        {`Told apart (${told.length})`}
      </Button>
      {open ? <ToldApartDialog told={told} sources={sources} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
