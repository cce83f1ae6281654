import { isOurs } from './origin.ts'

const LOCAL_SCHEMES = new Set(['blob:', 'data:', 'devtools:'])

/** Whether a request stays inside the program. There is no exception: nothing in Variorum needs a network. */
function staysInside(url: string): boolean {
  return isOurs(url) || (URL.canParse(url) && LOCAL_SCHEMES.has(new URL(url).protocol))
}

export type RequestSession = {
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: { readonly url: string },
        answer: (response: { readonly cancel: boolean }) => void,
      ) => void,
    ): void
  }
}

/** Cancels every request that would leave the program, whoever makes it. */
export function blockNetwork(session: RequestSession): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url) }))
}
