import { compareText } from '../../canonical.ts'
import type { Attribution } from '../../../project/attribution.ts'
import { markup, NOTHING, page } from '../html.ts'
import {
  claimsInOrder,
  countedSources,
  evidenceByClaim,
  shownAnnotations,
  shownSources,
  type View,
} from '../view.ts'
import { createSpeakersOf } from '../../../claims/speakers.ts'
import { claimArticle, type Lookup } from './claims.ts'
import { memoArticles } from './memos.ts'
import { partyList } from './parties.ts'
import { createSourceArticles } from './sources.ts'
import { REPORT_STYLE } from './style.ts'
import { counted, dateInWords, VERDICT_WORDS } from './words.ts'

/**
 * `report.markup`: claims with their evidence, each quotation linked to its place in the full text of its source below,
 * and back. No script, nothing fetched, pictures from the files beside it; for people who do not have the program.
 */
export function writeReport(view: View): Promise<string> {
  const { info } = view.project
  const sources = shownSources(view)
  const annotations = shownAnnotations(view)
  const claims = claimsInOrder(view)
  const lookup: Lookup = {
    sources: new Map(sources.map((source) => [source.id, source])),
    annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    claims,
    evidence: evidenceByClaim(view),
    codeNames: new Map(view.project.codes.map(({ id, name }) => [id, name])),
    kin: view.project,
    memos: view.project.memos.toSorted((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id)),
    parties: new Map(view.project.parties.map((party) => [party.id, party])),
    speakersOf: createSpeakersOf(view.project.parties),
  }
  const hasPictures = sources.some(
    ({ currentVersionId }) => view.project.texts.get(currentVersionId)?.images !== undefined,
  )
  const counts = [
    counted(countedSources(view).length, 'source'),
    counted(annotations.length, 'annotation'),
    counted(claims.length, 'claim'),
  ].join(' · ')
  const exported = dateInWords({ iso: view.exportedAt.slice(0, 10) })
  return page(
    info.title,
    REPORT_STYLE,
    markup`<header>
        <p class="kicker">Variorum report</p>
        <h1 dir="auto">${info.title}</h1>
        ${info.description === '' ? NOTHING : markup`<p class="description" dir="auto">${info.description}</p> `}
        <p class="muted">${counts} · exported ${exported}</p>
      </header>
      <nav aria-label="Contents">
        ${contents(
          'Claims',
          claims.map(({ claim, number }) => ({
            href: `#claim-${claim.id}`,
            label: `C${number}`,
            words: claim.statement,
            aside: VERDICT_WORDS[claim.verdict],
          })),
        )}
        ${contents(
          'Memos',
          lookup.memos.map(({ id, title }, index) => ({
            href: `#memo-${id}`,
            label: `M${index + 1}`,
            words: title,
            aside: '',
          })),
        )}
        ${contents(
          'Sources',
          sources.map(({ id, meta }, index) => ({
            href: `#source-${id}`,
            label: String(index + 1),
            words: meta.title.value,
            aside: meta.published === null ? 'no date' : dateInWords(meta.published.value),
          })),
        )}
      </nav>
      <main>
        <section aria-labelledby="claims">
          <h2 id="claims">Claims</h2>
          ${claims.length === 0 ? markup`<p class="muted">No claims.</p>` : claims.map((claim) => claimArticle(claim, lookup))}
        </section>
        ${lookup.memos.length === 0 ? NOTHING : markup`<section aria-labelledby="memos"><h2 id="memos">Memos</h2>${memoArticles(lookup.memos, lookup)}</section>`}
        ${partyList(view.project.parties, attributionsShown(lookup))}
        <section aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          ${sources.length === 0 ? markup`<p class="muted">No sources.</p>` : sources.map(createSourceArticles(view, lookup))}
        </section>
      </main>
      <footer>
        <p>
          Every quotation links to its place in the source’s text; ✓ supports, ✕ contradicts, ≈ qualifies and
          · mentions lead back to the claim. The files this report was made from lie beside it; their
          checksums are in <code>manifest-sha256.txt</code>.${hasPictures ? markup` Pictures are drawn from the folder <code>images</code>.` : NOTHING}
        </p>
        <p class="muted">Variorum ${view.softwareVersion}</p>
      </footer>`,
    hasPictures ? 'beside' : 'none',
  )
}

/** Of claims, and of evidence whose passage is shown. */
const attributionsShown = ({ claims, evidence, annotations }: Lookup): readonly Attribution[] => [
  ...claims.flatMap(({ claim }) => claim.attribution ?? []),
  ...[...evidence.values()]
    .flat()
    .flatMap(({ annotationId, attribution }) =>
      attribution !== undefined && annotations.has(annotationId) ? [attribution] : [],
    ),
]

type Line = { readonly href: string; readonly label: string; readonly words: string; readonly aside: string }

const contents = (title: string, lines: readonly Line[]) =>
  lines.length === 0
    ? NOTHING
    : markup`<h2>${title}</h2>
        <ol>
          ${lines.map(({ href, label, words, aside }) => markup`<li><span class="number">${label}</span> <a href="${href}" dir="auto">${words}</a> <small>${aside}</small></li> `)}
        </ol>`
