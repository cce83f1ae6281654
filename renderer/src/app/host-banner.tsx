import { Unplug } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { hostStatus } from '../platform/host-status.ts'
import s from './host-banner.module.css'

const WORDS = {
  reconnecting:
    'Disconnected from the program. You can go on reading and marking; importing and exporting wait until it answers again.',
  refused:
    'This tab may not talk to the program. Reading and marking work; to import or export, open the address that the program printed when it started.',
} as const

/** Says so while the program behind the page does not answer. */
export function HostBanner() {
  const status = useSyncExternalStore(
    hostStatus.subscribe.bind(hostStatus),
    hostStatus.getSnapshot.bind(hostStatus),
  )
  if (status === 'connected') return null
  return (
    <div className={s.banner} role="alert">
      <Unplug aria-hidden="true" />
      {WORDS[status]}
    </div>
  )
}
