import { renderBlocks } from '../bundle/views/report/block-markup.ts'
import { markup, NOTHING, page, raw, type Html } from '../bundle/views/html.ts'
import type { FootnotedBlock, FootnotedDraft, Footnote } from './footnotes.ts'
import {
  NOTHING_CITED,
  openWords,
  OPEN_TITLE,
  sourceWords,
  stanceWord,
  verdictWords,
} from './footnote-words.ts'

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.6 Georgia, serif; background: Canvas; color: CanvasText; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.3; }
sup { line-height: 0; font-size: 0.75em; }
pre { white-space: pre-wrap; }
.notes, .open { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #8888; font: 0.875rem/1.5 system-ui, sans-serif; }
.notes li { margin-block: 0.6rem; }
.notes ul { padding-inline-start: 1.2rem; }
small { opacity: 0.8; }
`

/** A draft as a page of its own with footnotes, without scripts. */
export function draftPage({ title, blocks, notes, open }: FootnotedDraft): Promise<string> {
  const body = markup`<h1 dir="auto">${title}</h1>
${sections(blocks)}${
    open.length === 0
      ? NOTHING
      : markup`<section class="open"><h2>${OPEN_TITLE}</h2><ol>${open.map(
          ({ text, state }) => markup`<li dir="auto">${text} <small>(${openWords(state)})</small></li>
`,
        )}</ol></section>
`
  }${
    notes.length === 0
      ? NOTHING
      : markup`<section class="notes"><h2>Notes</h2><ol>${notes.map(noteOf)}</ol></section>`
  }`
  return page(title, STYLE, body)
}

/** Headings by themselves, as those of a page of its own; what is between them as in the report of a bundle. */
function sections(blocks: readonly FootnotedBlock[]): Html {
  const parts: Html[] = []
  let run: FootnotedBlock[] = []
  const flush = () => {
    parts.push(
      renderBlocks(
        run.map((each) => ({ block: each.block, pictures: [], content: contentOf(each), rank: 0 })),
      ),
    )
    run = []
  }
  for (const each of blocks) {
    if (each.block.kind !== 'heading') {
      run.push(each)
      continue
    }
    flush()
    const name = `h${Math.min(6, Math.max(1, each.block.level) + 1)}`
    parts.push(markup`${raw(`<${name} dir="auto">`)}${contentOf(each)}${raw(`</${name}>\n`)}`)
  }
  flush()
  return markup`${parts}`
}

const contentOf = ({ runs }: FootnotedBlock): Html =>
  markup`${runs.map(({ text, note }) => markup`${text}${note === null ? NOTHING : reference(note)}`)}`

const reference = ({ number }: Footnote): Html =>
  markup`<sup><a href="#note-${number}" id="ref-${number}">${number}</a></sup>`

const noteOf = ({ number, claims }: Footnote): Html =>
  markup`<li id="note-${number}">${claims.map(
    ({
      claim,
      citations,
    }) => markup`<div dir="auto">${claim.statement} <small>(${verdictWords(claim)})</small></div>
<ul>${
      citations.length === 0
        ? markup`<li>${NOTHING_CITED}</li>`
        : citations.map(
            (citation) =>
              markup`<li dir="auto">${stanceWord(citation)}: <q>${citation.quotation}</q> <small>${sourceWords(citation.source)}</small></li>
`,
          )
    }</ul>
`,
  )}<a href="#ref-${number}">Back to the text</a></li>
`
