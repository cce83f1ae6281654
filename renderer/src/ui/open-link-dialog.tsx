import { useEffect } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { hostOf } from './host-of.ts'
import s from './open-link-dialog.module.css'
import { toast } from './toast-store.ts'

type OpenLinkDialogProps = {
  readonly href: string | null
  readonly onClose: () => void
  readonly links: {
    /** Whether the host asks in a dialog of its own: then the link is only handed over. */
    readonly hostAsks: () => boolean
    readonly open: (url: string) => Promise<void>
  }
}

/** Asks before a link is opened, which tells that site who reads it; the program itself never goes there. */
export function OpenLinkDialog({ href, onClose, links }: OpenLinkDialogProps) {
  const hostAsks = links.hostAsks()
  useEffect(() => {
    if (href === null || !hostAsks) return
    onClose()
    void open(links, href)
  }, [href, hostAsks, links, onClose])
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
        if (href !== null) void open(links, href)
      }}
    />
  )
}

async function open(links: OpenLinkDialogProps['links'], url: string): Promise<void> {
  try {
    await links.open(url)
  } catch {
    toast.show({
      title: 'The link could not be opened',
      description: `Nothing was changed. You can copy the address: ${url}`,
      tone: 'error',
    })
  }
}
