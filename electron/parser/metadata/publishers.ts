import { isAgency } from './affiliations.ts'
import { type Candidate, candidate, type Candidates } from './candidates.ts'
import { fold, oneLine } from './fold.ts'
import { splitTitle } from './title.ts'

/** Programs that pages are made with, which put their own name where the publisher's belongs. */
const PLATFORM =
  /^(?:blogger|wordpress(?:\.com|\.org)?|squarespace|wix(?:\.com)?|tumblr|typepad|facebook|twitter)$/i
const WIRE = /\b(?:news|wire) service\b/i

/**
 * The names a page gives its publisher, cleaned: without slogans behind a bar, platforms and handles; an agency that
 * supplied the text comes behind the site that brought it. `host` is the page's, `title` its whole title.
 */
export function publishersOf(
  linked: Candidates<string>,
  declared: Candidates<string>,
  title: string,
  host: string | null,
): Candidates<string> {
  const label = host?.split('.').at(-2) === 'co' ? host.split('.').at(-3) : host?.split('.').at(-2)
  const clean = ({ value, from }: Candidate<string>) => {
    const [name = ''] = value.split(/\s+\|\s+/, 1)
    if (name === '' || name.startsWith('@') || PLATFORM.test(name) || /^https?:/i.test(name)) return []
    return [candidate(host !== null && name === label && title.includes(host) ? host : name, from, value)]
  }
  const tail = titleTail(title, label)
  const handles = declared.filter(({ from }) => from === 'meta.twitter:site')
  const sites = [
    ...declared.filter((entry) => !handles.includes(entry)).flatMap(clean),
    ...(tail === null ? [] : [candidate(tail, 'title', title)]),
    ...handles.flatMap(clean),
  ]
  const houses = linked.flatMap(clean)
  const supplied = houses.filter(({ value }) => isAgency(value) || WIRE.test(value))
  return [...houses.filter((entry) => !supplied.includes(entry)), ...sites, ...supplied]
}

/** The end of a page's title if its first word is what the host's name begins with: "… – Vortex Entertainment". */
function titleTail(title: string, label: string | undefined): string | null {
  const tail = splitTitle(oneLine(title)).slice(1).at(-1)?.text ?? ''
  const word = fold(tail.split(' ', 1)[0] ?? '')
  return word.length >= 4 && label?.startsWith(word) === true && tail.split(' ').length <= 4 ? tail : null
}
