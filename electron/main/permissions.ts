import { isOurs } from './origin.ts'

/** What the page may use: copy to the clipboard, keep its database, fill the screen. */
const GRANTED = new Set(['clipboard-sanitized-write', 'persistent-storage', 'fullscreen'])

/** Everything else, and every other origin, gets no for an answer. */
const isPermitted = (permission: string, requester: string): boolean =>
  GRANTED.has(permission) && isOurs(requester)

export type PermissionSession = {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (granted: boolean) => void,
      details: { readonly requestingUrl: string },
    ) => void,
  ): void
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, requester: string) => boolean,
  ): void
  setDevicePermissionHandler(handler: () => boolean): void
}

/** Both handlers are needed: most features check first and ask only when the check said no. */
export function guardPermissions(session: PermissionSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermitted(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, requester) => isPermitted(permission, requester))
  session.setDevicePermissionHandler(() => false)
}
