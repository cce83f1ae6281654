import { PATHS, withinData } from '../layout.ts'
import { markup, page } from './html.ts'
import { PREVIEW_STYLE } from './preview-style.ts'
import { claimsInOrder, countedSources, urn, type View } from './view.ts'

const FILES = [
  [PATHS.report, 'the report to read: claims, evidence and the sources’ texts, linked both ways'],
  [PATHS.project, 'the complete record; everything else is made from it'],
  [PATHS.annotations, 'annotations and evidence in the W3C Web Annotation format'],
  [PATHS.claims, 'claims in schema.org’s ClaimReview format'],
  [PATHS.csl, 'the sources for reference managers'],
] as const

/** `ro-crate-preview.markup`: what the bundle is and where to begin. */
export function writePreview(view: View): Promise<string> {
  const { info } = view.project
  const counts = `${countedSources(view).length} sources · ${claimsInOrder(view).length} claims`
  return page(
    info.title,
    PREVIEW_STYLE,
    markup`<main>
      <h1 dir="auto">${info.title}</h1>
      ${info.description === '' ? null : markup`<p dir="auto" class="description">${info.description}</p>`}
      <p>${counts} · exported ${view.exportedAt.slice(0, 10)} with Variorum ${view.softwareVersion}</p>
      <ul>
        ${FILES.map(([path, what]) => markup`<li><a href="${withinData(path)}">${withinData(path)}</a>: ${what}</li> `)}
      </ul>
      <p>
        To check that nothing is damaged, run <code>sha256sum -c manifest-sha256.txt</code> in the folder
        above. Identifier: <code>${urn(info.id)}</code>
      </p>
    </main>`,
  )
}
