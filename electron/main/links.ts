import { createQueue } from '../services/queue.ts'
import type { LinkOpener } from '../services/ports.ts'

/** What the user is asked before a place is gone to for the first time. */
export type LinkQuestion = { readonly place: string; readonly url: string }

/**
 * Opens links, after asking once per place: the page asks for an address, but only the user can send the browser there,
 * because going there tells that site who reads. What was allowed is forgotten with the program, so no list of the sites
 * somebody went to is kept. Questions come one after another.
 */
export function carefulLinks(
  ask: (question: LinkQuestion) => Promise<boolean>,
  open: (url: string) => Promise<void>,
): LinkOpener {
  const allowed = new Set<string>()
  const inTurn = createQueue()
  return (url) =>
    inTurn(async () => {
      const place = placeOf(url)
      if (!allowed.has(place) && !(await ask({ place, url }))) return
      allowed.add(place)
      await open(url)
    })
}

/** The host, with its port; for mail the address, which is what a person can judge. */
function placeOf(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return protocol === 'mailto:' ? pathname : host
}
