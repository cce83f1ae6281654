/** The one origin the desktop window ever shows. The scheme is standard and secure, so storage works as on the web. */
export const APP_SCHEME = 'app'
const APP_HOST = 'workbench'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** Whether an address is ours, exactly: not a host that begins like ours, not one with a user name before it. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === ''
}
