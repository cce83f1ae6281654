import { markup, page, type Html } from '../../../../../shared/bundle/views/html.ts'
import { csvOf } from '../../../../../shared/csv.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { quotationOf } from '../../../../../shared/project/quotation.ts'
import { placesOf, placeWords } from '../../../data/texts.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import { formatDay } from '../../../ui/format.ts'
import type { FoundEntry } from './found-entries.ts'
import { say } from '../../../state/wording.ts'

/** What was found as it is written to a file: passages with their places, in the order of the list. */
type Line = {
  readonly heading: string
  readonly published: string
  readonly place: string
  readonly words: string
  readonly note: string
  readonly colour: string
  readonly codes: readonly string[]
}

export async function foundLines(db: WorkbenchDb, entries: readonly FoundEntry[]): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const entry of entries) {
    if (entry.kind === 'annotation') {
      const { annotation, source, codes } = entry.row
      const { title, published } = source.meta
      lines.push({
        heading: title.value,
        published: published === null ? '' : formatDay(published.value),
        place: await placeText(db, annotation),
        words: oneLine(quotationOf(annotation)),
        note: annotation.note,
        colour: annotation.colour,
        codes: codes.map(({ name }) => name),
      })
    } else if (entry.kind === 'claim') {
      const { claim, number, codes } = entry
      const names = codes.map(({ name }) => name)
      const none = { published: '', note: '', colour: '' }
      lines.push({ heading: 'Claims', place: number, words: claim.statement, codes: names, ...none })
    }
  }
  return lines
}

const placeText = async (db: WorkbenchDb, annotation: Annotation): Promise<string> =>
  (await placesOf(db, annotation)).map(placeWords).join(', ')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export function foundCsv(lines: readonly Line[]): string {
  const head = ['Source', 'Published', 'Place', 'Words', 'Note', 'Colour', say('Codes')]
  const cells = lines.map((line) => [
    line.heading,
    line.published,
    line.place,
    line.words,
    line.note,
    line.colour,
    line.codes.join('; '),
  ])
  return csvOf([head, ...cells])
}

/** Signs that Markdown would take for its own, and what a page would take for markup. */
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>#|~&]/g, '\\$&')

export function foundMarkdown(title: string, query: string, lines: readonly Line[]): string {
  const blocks = lines.flatMap((line, index) => [
    ...(line.heading === lines[index - 1]?.heading ? [] : [`## ${escaped(headingOf(line))}`]),
    `> ${escaped(line.words)}`,
    [line.place, line.codes.map(escaped).join(', '), escaped(line.note)]
      .filter((part) => part !== '')
      .join(' · '),
  ])
  return `${[`# ${escaped(title)}`, escaped(query), ...blocks].filter((block) => block !== '').join('\n\n')}\n`
}

const headingOf = ({ heading, published }: Line): string =>
  published === '' ? heading : `${heading}, ${published}`

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; background: Canvas; color: CanvasText; }
h1, h2, small, code { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; }
h2 { margin-top: 2rem; font-size: 1.05rem; }
blockquote { margin: 0.75rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid #8888; }
small { display: block; opacity: 0.8; }
`

/** The same as a page of its own, without scripts. */
export function foundPage(title: string, query: string, lines: readonly Line[]): Promise<string> {
  const body = markup`<h1>${title}</h1>
<p><code>${query}</code></p>
${lines.map((line, index): Html => {
  const heading =
    line.heading === lines[index - 1]?.heading ? null : markup`<h2 dir="auto">${headingOf(line)}</h2>\n`
  const facts = [line.place, line.codes.join(', '), line.note].filter((part) => part !== '').join(' · ')
  return markup`${heading}<blockquote dir="auto">${line.words}<small>${facts}</small></blockquote>
`
})}`
  return page(title, STYLE, body)
}
