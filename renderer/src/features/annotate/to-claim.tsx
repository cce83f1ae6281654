import { Link2, MessageSquarePlus, Plus } from 'lucide-react'
import type { CommandId } from '../../../../shared/commands/commands.ts'
import { useLive } from '../../data/context.ts'
import { runCommand } from '../../state/commands.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { useLinking } from './linking.ts'
import s from './to-claim.module.css'

/** Brings the active annotation to a claim, or to another passage. */
export function ToClaim() {
  const claims = useLive((db) => db.claims.count(), [])
  const linking = useLinking().from !== null
  const run = (id: CommandId) => {
    // Words selected meanwhile are not what these buttons are about.
    workspace.getState().setSelection(null)
    runCommand(id)
  }
  return (
    <div className={s.buttons}>
      <Button size="small" variant="ghost" icon={<Plus />} onClick={() => run('claim.new')}>
        New claim
      </Button>
      <Button
        size="small"
        variant="ghost"
        icon={<MessageSquarePlus />}
        disabled={claims === 0}
        onClick={() => run('claim.addEvidence')}
      >
        Add to claim
      </Button>
      <Button size="small" variant="ghost" icon={<Link2 />} onClick={() => run('annotate.link')}>
        {linking ? 'Link to this' : 'Link from here'}
      </Button>
    </div>
  )
}
