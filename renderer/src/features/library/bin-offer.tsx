import { Trash2 } from 'lucide-react'
import { COMMANDS } from '../../../../shared/commands/commands.ts'
import { useLive } from '../../data/context.ts'
import { runCommand } from '../../state/commands.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/format.ts'
import s from './dialogs.module.css'
import { binnedSources } from './queries.ts'

/** For the first screen: a project looks empty when all of its sources were deleted, and is not. */
export function BinOffer() {
  const count = useLive(async (db) => (await binnedSources(db)).length, [])
  if (count === undefined || count === 0) return null
  return (
    <p className={s.offer}>
      {`${plural(count, 'source')} of this project ${count === 1 ? 'lies' : 'lie'} in its bin, with all annotations and evidence.`}
      <Button variant="ghost" size="small" icon={<Trash2 />} onClick={() => runCommand('bin.open')}>
        {COMMANDS['bin.open'].title}
      </Button>
    </p>
  )
}
