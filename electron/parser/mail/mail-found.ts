import { candidate } from '../metadata/candidates.ts'
import { readDate } from '../metadata/dates.ts'
import { oneLine } from '../metadata/fold.ts'
import { namesIn } from '../metadata/names.ts'
import { type Found, NOTHING_FOUND } from '../reading.ts'

export type MailHead = {
  readonly subject: string
  readonly fromName: string
  readonly fromAddress: string
  /** As the header has it, zone and all. */
  readonly date: string
  readonly listId: string
}

const REPLY = /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|i|r)\s*(?:\[\d+\])?\s*:\s*)+/i
/** Who writes from here is a person; the address says nothing about a publisher. */
const MAILBOX_HOSTS =
  /(?:^|\.)(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|gmx|web|t-online|aol|proton|protonmail|posteo|mailbox|mail|yandex|rambler|qq|163|126|orange|free|libero|laposte)\.[a-z.]{2,6}$/i
const SENDING_HOST =
  /^(?:(?:mail|mailer|email|e|news|newsletter|newsletters|send|reply|lists?|info|mg|em\d*)\.)+(?=[^.]+\.)/i

/** What a letter's head says about the article in it: a subject, who sent it, when, and from which house. */
export function mailFound({ subject, fromName, fromAddress, date, listId }: MailHead): Found {
  const title = oneLine(subject).replace(REPLY, '')
  const names = namesIn(fromName)
  const dated = readDate(date.replace(/\s*\([^)]*\)\s*$/, ''))
  const host = fromAddress.slice(fromAddress.lastIndexOf('@') + 1).toLowerCase()
  const list = oneLine(listId.replace(/<[^>]*>/g, '').replace(/^["\s]+|["\s]+$/g, ''), 200)
  const house = host.includes('.') && !MAILBOX_HOSTS.test(host) ? host.replace(SENDING_HOST, '') : ''
  return {
    ...NOTHING_FOUND,
    title: title === '' ? [] : [candidate(title, 'mail.subject', subject)],
    authors: names.length === 0 ? [] : [candidate(names, 'mail.from', fromName)],
    publisher: [
      ...(list === '' ? [] : [candidate(list, 'mail.list-id')]),
      ...(house === '' ? [] : [candidate(house, 'mail.from', fromAddress)]),
    ],
    published: dated === null || dated === 'ambiguous' ? [] : [candidate(dated.date, 'mail.date', date)],
  }
}
