import type { BrowserWindowConstructorOptions } from 'electron'

/**
 * The main window. Sandbox, context isolation and web security stay at their safe defaults by not being named here.
 * Spell checking is the system's on macOS; elsewhere it would download dictionaries, and nothing here uses a network.
 */
export function windowOptions(
  platform: NodeJS.Platform,
  preload: string,
  dark: boolean,
): BrowserWindowConstructorOptions {
  return {
    ...rememberedPlace,
    width: 1280,
    height: 840,
    minWidth: 720,
    minHeight: 480,
    show: false,
    backgroundColor: groundColour(dark),
    titleBarStyle: 'default',
    webPreferences: {
      preload,
      spellcheck: platform === 'darwin',
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  }
}

/** The page's own ground (`--bg` of its style sheet), so that nothing flashes before it is drawn. */
export const groundColour = (dark: boolean): string => (dark ? '#17181b' : '#f4f2ec')

/** Electron's own memory of size and place; experimental in 45, so it is kept in one spot. */
const rememberedPlace: BrowserWindowConstructorOptions = { name: 'main', windowStatePersistence: true }
