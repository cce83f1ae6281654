import type { Logger } from '../services/ports.ts'

const RELOAD_PAUSE_MS = 10_000

export type FallibleContents = {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown
  on(event: 'unresponsive', listener: () => void): unknown
  reload(): void
}

/** Notes what goes wrong in a window, and loads the page again after a crash, unless it just did. */
export function watchHealth(contents: FallibleContents, log: Logger, now: () => Date): void {
  let reloadedAt = 0
  contents.on('unresponsive', () => log('window.unresponsive', null))
  contents.on('render-process-gone', (_event, details) => {
    log('window.gone', details.reason)
    const at = now().getTime()
    if (details.reason === 'clean-exit' || at - reloadedAt < RELOAD_PAUSE_MS) return
    reloadedAt = at
    contents.reload()
  })
}
