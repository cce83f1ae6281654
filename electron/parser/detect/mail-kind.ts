import { latin1 } from '../mail/transfer.ts'

/** Files in the syntax of e-mail: a letter, a mailbox of letters, or a web page saved as one file. */
export type MailKind = 'eml' | 'mbox' | 'mhtml'

const SAMPLE = 65_536
const HEADERS = /^(?:[ \t]*\r?\n)*((?:[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,})/
const POSTMARK = /^(?:>?From [^\n]{1,300}\n)/
/** Headers that programs write and people who type a letterhead do not. */
const MACHINE =
  /^(?:mime-version|message-id|received|return-path|delivered-to|content-transfer-encoding|x-mailer)[ \t]*:/im
const LETTER = /^(?:from|date|subject|to)[ \t]*:/im
const DELIVERED = /^(?:to|received|message-id|delivered-to|return-path)[ \t]*:/im

/** Which of them some bytes are, by the headers they begin with; null for everything else. */
export function mailKind(bytes: Uint8Array): MailKind | null {
  const head = latin1(bytes.subarray(0, SAMPLE)).replace(/^\u00ef\u00bb\u00bf/, '')
  const postmark = POSTMARK.exec(head)?.[0] ?? ''
  const headers = HEADERS.exec(head.slice(postmark.length))?.[1]
  if (headers === undefined) return null
  if (postmark !== '') return LETTER.test(headers) ? 'mbox' : null
  if (!MACHINE.test(headers)) return null
  if (savedPage(headers)) return 'mhtml'
  return LETTER.test(headers) ? 'eml' : null
}

/** A page that a browser or Word saved was never sent to anybody. */
function savedPage(headers: string): boolean {
  if (/^snapshot-content-location[ \t]*:|^from[ \t]*:[^\n]*saved by/im.test(headers)) return true
  return (
    !DELIVERED.test(headers) &&
    /^content-type[ \t]*:\s*multipart\/related|^content-location[ \t]*:/im.test(headers)
  )
}
