import { useDb } from '../../data/context.ts'
import { stepAllTogether } from '../../data/lineage-steps.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/format.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import type { Choices } from './choices.ts'
import { openCopies, type Copies } from './copies.ts'
import { linesOf, type Line } from './outcome.ts'
import s from './report.module.css'

/** The answers that can be given to many lines of the report at once. */
export function WaitingLines({
  lines,
  choices,
  copies,
}: {
  readonly lines: readonly Line[]
  readonly choices: Choices
  readonly copies: Copies | null
}) {
  const db = useDb()
  const open = copies === null ? [] : openCopies(copies)
  const putAll = async () => {
    const { said, step } = await stepAllTogether(
      db,
      open.map(({ pair }) => pair),
    )
    offerUndo(said, step)
  }
  const offered = linesOf(lines, 'offered')
  const changed = linesOf(lines, 'changed')
  if (offered.length === 0 && changed.length < 2 && open.length < 2) return null
  return (
    <div className={s.waiting}>
      {offered.length === 0 ? null : (
        <Button onClick={() => workspace.getState().openDialog({ kind: 'import-offers' })}>
          Choose from {plural(offered.length, 'article')}
        </Button>
      )}
      {changed.length < 2 ? null : (
        <Button onClick={() => void choices.addAsVersions(changed)}>
          Add all {changed.length} changed files as new versions
        </Button>
      )}
      {open.length < 2 ? null : (
        <Button onClick={() => void putAll()}>Put all recognised copies in lineages</Button>
      )}
    </div>
  )
}
