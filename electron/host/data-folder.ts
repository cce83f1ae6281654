import path from 'node:path'

export type Place = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where the host keeps backups, settings and its token unless told otherwise: where the platform expects it. */
export function defaultDataFolder({ platform, home, env }: Place): string {
  if (platform === 'win32') {
    return path.win32.join(env['APPDATA'] ?? path.win32.join(home, 'AppData', 'Roaming'), 'Variorum')
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Variorum')
  const xdg = absolute(env['XDG_DATA_HOME']) ?? path.posix.join(home, '.local', 'share')
  return path.posix.join(xdg, 'variorum')
}

/** The XDG specification says to ignore relative values. */
const absolute = (folder: string | undefined): string | null =>
  folder !== undefined && path.posix.isAbsolute(folder) ? folder : null
