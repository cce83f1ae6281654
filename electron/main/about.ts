import type { AboutPanelOptionsOptions } from 'electron'

export type AboutApp = { readonly name: string; readonly version: string }

/** What the About panel says: who we are, and on which engine, for whoever reports a fault. */
export function aboutPanel(app: AboutApp, versions: NodeJS.ProcessVersions): AboutPanelOptionsOptions {
  const engine = `Electron ${versions['electron'] ?? '–'}, Chromium ${versions['chrome'] ?? '–'}`
  return {
    applicationName: app.name,
    applicationVersion: app.version,
    version: engine,
    copyright: 'Copyright © 2026 The Variorum team',
    credits: `${engine}. Works offline: nothing you read or write leaves this computer.`,
  }
}
