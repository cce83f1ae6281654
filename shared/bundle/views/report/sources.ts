import type { Annotation } from '../../../project/annotation.ts'
import { lineageBySource } from '../../../project/kinship.ts'
import type { NumberedClaim } from '../../../claims/tree.ts'
import type { Lineage } from '../../../project/lineage.ts'
import { isPlaced, metAtParts, quotationOf } from '../../../project/quotation.ts'
import type { Source, SourceVersion } from '../../../project/source.ts'
import { groupBy } from '../../../group-by.ts'
import { originalPath, textPath, withinData } from '../../layout.ts'
import { isDraft } from '../../../project/source-kind.ts'
import { markup, NOTHING, type Html } from '../html.ts'
import { currentVersion, type View } from '../view.ts'
import { codeTags, type Lookup } from './claims.ts'
import { markText, outsideLink, passageId } from './text-markup.ts'
import { counted, dateInWords, placeNote, STANCE_WORDS } from './words.ts'
import { shortened } from '../../../text/shorten.ts'

/** Renders one source: what is known about it, its text with every passage marked, and the notes on it. */
export function createSourceArticles(view: View, lookup: Lookup): (source: Source) => Html {
  const annotations = groupBy([...lookup.annotations.values()], ({ sourceId }) => sourceId)
  const stated = statedClaims(view, lookup)
  const statements = groupBy(
    view.project.annotations.filter(({ id }) => stated.has(id)),
    ({ sourceId }) => sourceId,
  )
  const references = createReferences(lookup, stated)
  const lineages = lineageBySource(lookup.kin.lineages)
  return (source) => {
    const own = annotations.get(source.id) ?? []
    const version = currentVersion(view, source)
    const text = version === undefined ? undefined : view.project.texts.get(version.id)
    if (version === undefined || text === undefined) return NOTHING
    const met = [...own, ...(statements.get(source.id) ?? [])].flatMap(metAtParts)
    const here = met.filter(({ anchor }) => anchor.versionId === version.id && isPlaced(anchor))
    const { body, placed } = markText(text, here, references)
    const language = source.meta.language?.value
    return markup`<article class="source" id="source-${source.id}">
      <h3 dir="auto">${source.meta.title.value}</h3>
      ${details(source, version, lineages.get(source.id), lookup)}
      <div class="text" ${language === undefined ? NOTHING : markup` lang="${language}"`}>${body}</div>
      ${lostPassages(
        met.filter((annotation) => !placed.has(annotation)),
        references,
      )}${notes(own, lookup.codeNames)}
    </article> `
  }
}

/** The claims that passages of drafts state, by annotation. */
function statedClaims({ project }: View, { claims }: Lookup): ReadonlyMap<string, readonly NumberedClaim[]> {
  const numbered = new Map(claims.map((each) => [each.claim.id, each]))
  const links = project.assertions.flatMap(({ annotationId, claimId }) => {
    const stated = claimId === null ? undefined : numbered.get(claimId)
    return stated === undefined ? [] : [{ annotationId, stated }]
  })
  return new Map(
    [...groupBy(links, ({ annotationId }) => annotationId)].map(([id, all]) => [
      id,
      all.map(({ stated }) => stated),
    ]),
  )
}

/** The links after a passage: one for each claim it is evidence for, marked with the stance, or states. */
function createReferences(
  { claims, evidence }: Lookup,
  stated: ReadonlyMap<string, readonly NumberedClaim[]>,
): (annotation: Annotation) => Html {
  const labelled = claims.flatMap(({ claim, number }) =>
    (evidence.get(claim.id) ?? []).map((item) => ({
      item,
      label: `C${number}`,
      statement: claim.statement,
    })),
  )
  const byAnnotation = groupBy(labelled, ({ item }) => item.annotationId)
  return (annotation) => {
    const states = stated.get(annotation.id)
    if (states !== undefined) return markup`<sup class="refs">${states.map(statesLink)}</sup>`
    const links = (byAnnotation.get(annotation.id) ?? []).map(({ item, label, statement }) => {
      const { icon, verb } = STANCE_WORDS[item.stance]
      return markup`<a class="${item.stance}" href="#evidence-${item.id}" title="${verb} ${label}: ${statement}"
        >${icon}${label}</a
      >`
    })
    const note = hasNotes(annotation) ? [markup`<a href="#note-${annotation.id}" title="Note">✎</a>`] : []
    const all = [...links, ...note]
    return all.length === 0 ? NOTHING : markup`<sup class="refs">${all}</sup>`
  }
}

const statesLink = ({ claim, number }: NumberedClaim): Html =>
  markup`<a href="#claim-${claim.id}" title="states C${number}: ${claim.statement}">states C${number}</a>`

function details(
  source: Source,
  version: SourceVersion,
  lineage: Lineage | undefined,
  { kin, sources }: Lookup,
): Html {
  const { authors, publisher, published, modified, url } = source.meta
  const taken = kin.derivations
    .filter(({ derived }) => derived === source.id)
    .flatMap(({ origin }) => sources.get(origin) ?? [])
  const rows: readonly (readonly [string, Html | null])[] = [
    ['By', authors === null ? null : markup`${authors.value.join(', ')}`],
    ['Publisher', publisher === null ? null : markup`${publisher.value}`],
    ['Published', published === null ? markup`unknown` : markup`${dateInWords(published.value)}`],
    ['Changed', modified === null ? null : markup`${dateInWords(modified.value)}`],
    ['Address', url === null ? null : outsideLink(url.value, markup`${url.value}`)],
    ['Length', markup`${counted(version.wordCount, 'word')}`],
    [
      'File',
      markup`${version.fileName} (${originalLink(version)}, ${fileLink(textPath(version.id), 'plain text')})`,
    ],
    ['SHA-256', markup`<code>${version.originalSha256}</code>`],
    [
      'Lineage',
      lineage === undefined ? null : markup`${lineage.name} (${counted(lineage.members.length, 'source')})`,
    ],
    [
      'Has it from',
      taken.length === 0
        ? null
        : markup`${taken.map((origin, at) => markup`${at === 0 ? '' : ' · '}<a href="#source-${origin.id}">${origin.meta.title.value}</a>`)}`,
    ],
    ['Note', source.note === '' ? null : markup`<span class="note">${source.note}</span>`],
    ['Kind', isDraft(source) ? markup`draft: the author’s own text, and no evidence` : null],
    [
      'State',
      source.deletedAt === null
        ? null
        : markup`in the bin since ${dateInWords({ iso: source.deletedAt.slice(0, 10) })}`,
    ],
  ]
  return markup`<dl>
    ${rows.map(([label, value]) =>
      value === null
        ? NOTHING
        : markup`<dt>${label}</dt>
            <dd><bdi>${value}</bdi></dd> `,
    )}
  </dl>`
}

const fileLink = (path: string, words: string): Html => markup`<a href="${withinData(path)}">${words}</a>`

/** A saved web page could run what is in it when opened from the folder, so it is named but not linked. */
function originalLink({ originalSha256, format }: SourceVersion): Html {
  const path = originalPath(originalSha256, format)
  return format === 'html' ? markup`original in <code>${withinData(path)}</code>` : fileLink(path, 'original')
}

function lostPassages(
  annotations: readonly Annotation[],
  references: (annotation: Annotation) => Html,
): Html {
  if (annotations.length === 0) return NOTHING
  return markup`<section class="lost">
    <h4>Passages of earlier versions, not in this text</h4>
    ${annotations.map((annotation) => markup`<blockquote dir="auto"><mark id="${passageId(annotation)}" class="${annotation.colour}">${annotation.anchor.exact}</mark>${references(annotation)}${placeNote(annotation.anchor)}</blockquote> `)}
  </section> `
}

const hasNotes = ({ note, codeIds }: Annotation): boolean => note !== '' || codeIds.length > 0

function notes(annotations: readonly Annotation[], codeNames: ReadonlyMap<string, string>): Html {
  const noted = annotations.filter(hasNotes)
  if (noted.length === 0) return NOTHING
  return markup`<section class="notes">
    <h4>Notes and codes</h4>
    <ul>
      ${noted.map((annotation) => {
        const codes = codeTags(annotation.codeIds, codeNames)
        return markup`<li id="note-${annotation.id}">
          <a class="quoted" dir="auto" href="#${passageId(annotation)}"
            >${shortened(quotationOf(annotation), ENOUGH)}</a
          >
          ${codes}${annotation.note === '' ? NOTHING : markup`<p class="note" dir="auto">${annotation.note}</p>`}
        </li> `
      })}
    </ul>
  </section> `
}

/** Enough of a quotation to recognise it. */
const ENOUGH = 90
