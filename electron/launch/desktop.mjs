/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {number | null} uid null where users have no numbers
 */

/**
 * Why a desktop window cannot open here, as the end of a sentence; null when nothing speaks against it.
 * @param {Machine} machine
 * @returns {string | null}
 */
export function whyNoWindow({ platform, env, uid }) {
  if (platform === 'win32') return null
  if (platform === 'darwin') return env['SSH_CONNECTION'] === undefined ? null : 'this is a remote session'
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display'
  return uid === 0 ? 'Electron does not run as root' : null
}
