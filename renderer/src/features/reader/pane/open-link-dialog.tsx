import { useEffect } from 'react'
import { bridge } from '../../../platform/bridge.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { toast } from '../../../ui/toast-store.ts'
import { hostOf } from './host-of.ts'
import s from './pane.module.css'

/**
 * Asks before a link of a source is opened, which tells that site who reads it; the program itself never goes there. The
 * desktop app asks in a dialog of its own, which no script can answer, so there the link is only handed over.
 */
export function OpenLinkDialog({
  href,
  onClose,
}: {
  readonly href: string | null
  readonly onClose: () => void
}) {
  const hostAsks = window.workbench !== undefined
  useEffect(() => {
    if (href === null || !hostAsks) return
    onClose()
    void open(href)
  }, [href, hostAsks, onClose])
  const place = href === null ? '' : (hostOf(href) ?? href)
  return (
    <ConfirmDialog
      open={href !== null && !hostAsks}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`Open ${place}?`}
      description={
        <>
          This link leaves Variorum and opens in your browser: <span className={s.address}>{href}</span>
        </>
      }
      confirm="Open link"
      onConfirm={() => {
        if (href !== null) void open(href)
      }}
    />
  )
}

async function open(url: string): Promise<void> {
  try {
    await bridge.invoke('shell.openLink', { url })
  } catch {
    toast.show({
      title: 'The link could not be opened',
      description: `Nothing was changed. You can copy the address: ${url}`,
      tone: 'error',
    })
  }
}
