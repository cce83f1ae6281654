import { spawn } from 'node:child_process'

type Command = { readonly file: string; readonly args: readonly string[] }

/** The platform's own way to open an address; it is always one argument, never part of a shell line. */
export function openCommand(platform: NodeJS.Platform, url: string): Command {
  if (platform === 'win32') return { file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] }
  if (platform === 'darwin') return { file: 'open', args: [url] }
  return { file: 'xdg-open', args: [url] }
}

/** Opens an address in the default program. False when there is none to try: no display, or no opener installed. */
export async function openExternally(url: string): Promise<boolean> {
  const { platform, env } = process
  const headless = platform !== 'win32' && platform !== 'darwin' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']
  if (headless) return false
  const { file, args } = openCommand(platform, url)
  return new Promise((resolve) => {
    const opener = spawn(file, args, { stdio: 'ignore', detached: true })
    opener.once('error', () => resolve(false))
    opener.once('spawn', () => {
      opener.unref()
      resolve(true)
    })
  })
}
