import { isOurs } from './origin.ts'

type Navigation = { readonly url: string; preventDefault(): void }

export type NavigatingContents = {
  on(event: 'will-frame-navigate' | 'will-redirect', listener: (details: Navigation) => void): unknown
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

/** The empty document that originals are shown in. It comes out of an attribute of our own page, from no address. */
const WRITTEN_BY_US = 'about:srcdoc'

/** Keeps a window on our origin: no way out by link, redirect, new window or embedded web view, in any frame. */
export function guardNavigation(contents: NavigatingContents): void {
  const stay = (details: Navigation): void => {
    if (!isOurs(details.url) && details.url !== WRITTEN_BY_US) details.preventDefault()
  }
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
