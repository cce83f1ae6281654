/** Fixed origins of a metadata value, in words; families like `meta.og:title` are handled by `FAMILIES`. */
const ORIGINS: Readonly<Record<string, string>> = {
  user: 'Set by you',
  text: 'Found in the text',
  h1: 'The main heading of the page',
  title: 'The title of the page',
  heading: 'The main heading of the text',
  'pdf.largest-heading': 'What is set largest on the first page',
  'pdf.running-line': 'Printed at the edge of the pages',
  'first-sentence': 'The first sentence, since there is no headline',
  byline: 'The byline on the page',
  dateline: 'The date line on the page',
  'below-heading': 'A line under the headline',
  time: 'A date marked on the page',
  url: 'Read from the address',
  canonical: 'The address the page gives as its own',
  'saved-from': 'Noted by the program that saved the page',
  'html.lang': 'Declared by the page',
  detected: 'Recognised from the wording',
  'file-name': 'The name of the file',
}

const FAMILIES: readonly (readonly [string, string])[] = [
  ['jsonld.', 'Structured data of the page'],
  ['meta.', 'Metadata of the page'],
  ['xmp.', 'Properties of the document'],
  ['properties.', 'Properties of the document'],
  ['pdf.', 'Properties of the PDF'],
  ['front-matter.', 'The head of the Markdown file'],
  ['mail.', 'The head of the e-mail'],
  ['mhtml.', 'Noted by the program that saved the page'],
]

/** Where a value comes from, in words; the importer's own name for the place is added where it helps to find it. */
export function originWords(from: string): string {
  const fixed = Object.hasOwn(ORIGINS, from) ? ORIGINS[from] : undefined
  if (fixed !== undefined) return fixed
  const family = FAMILIES.find(([prefix]) => from.startsWith(prefix))
  return family === undefined ? `Found in ${from}` : `${family[1]} (${from.slice(family[0].length)})`
}

/** The line below a field: its origin, and the very words if they differ from the value. */
export function foundAs(field: { readonly from: string; readonly raw: string | null } | null): string {
  if (field === null) return 'Unknown'
  const words = originWords(field.from)
  return field.raw === null ? words : `${words}, as “${field.raw}”`
}
