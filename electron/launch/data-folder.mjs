import path from 'node:path'

/**
 * @typedef {object} Place
 * @property {NodeJS.Platform} platform
 * @property {string} home
 * @property {Readonly<Record<string, string | undefined>>} env
 */

/**
 * Where the browser host keeps backups, settings and its token unless told otherwise: where the platform expects data.
 * @param {Place} place
 */
export function hostDataFolder(place) {
  if (place.platform === 'win32' || place.platform === 'darwin') return desktopDataFolder(place)
  return path.posix.join(xdgFolder(place, 'XDG_DATA_HOME', '.local/share'), 'variorum')
}

/**
 * Where the desktop app keeps them: Electron's `userData`, which is another folder than the host's on Linux only.
 * @param {Place} place
 */
export function desktopDataFolder(place) {
  const { platform, home, env } = place
  if (platform === 'win32') {
    return path.win32.join(env['APPDATA'] ?? path.win32.join(home, 'AppData', 'Roaming'), 'Variorum')
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Variorum')
  return path.posix.join(xdgFolder(place, 'XDG_CONFIG_HOME', '.config'), 'Variorum')
}

/**
 * The XDG specification says to ignore relative values.
 * @param {Place} place
 * @param {string} variable
 * @param {string} usual below the home folder
 */
function xdgFolder({ home, env }, variable, usual) {
  const given = env[variable]
  return given !== undefined && path.posix.isAbsolute(given) ? given : path.posix.join(home, usual)
}
