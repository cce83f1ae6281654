import * as v from 'valibot'
import { present } from '../../../../shared/assert.ts'
import {
  AnnotationId,
  ClaimId,
  CodeId,
  EvidenceId,
  ProjectId,
  sha256,
  SourceId,
  VersionId,
  type Sha256,
} from '../../../../shared/ids.ts'
import type { Annotation, Code, Colour } from '../../../../shared/project/annotation.ts'
import type { Claim, Evidence, OrderKey, Stance } from '../../../../shared/project/claim.ts'
import type { Project } from '../../../../shared/project/project.ts'
import type { PartialDate, Source, SourceVersion } from '../../../../shared/project/source.ts'
import { BLOCK_SEPARATOR, type Block, type SourceText } from '../../../../shared/text/document.ts'
import { offset } from '../../../../shared/text/offsets.ts'
import type { Instant } from '../../../../shared/time.ts'

export const AT = '2026-03-04T09:30:00.000Z' as Instant
export const times = { createdAt: AT, modifiedAt: AT }

/** The first part of an id tells what it names. */
const KINDS: readonly unknown[] = [ProjectId, SourceId, VersionId, CodeId, AnnotationId, ClaimId, EvidenceId]

export const id = <const S extends v.GenericSchema<string, string>>(
  schema: S,
  number: number,
): v.InferOutput<S> =>
  v.parse(
    schema,
    `${String(KINDS.indexOf(schema)).padStart(8, '0')}-1111-4111-8111-${String(number).padStart(12, '0')}`,
  )

type Line = readonly [Block['kind'], string, number?]

const REPORTS: readonly {
  readonly title: string
  readonly publisher: string | null
  readonly author: string | null
  readonly published: PartialDate | null
  readonly url: string | null
  readonly language: string
  readonly lines: readonly Line[]
}[] = [
  {
    title: 'New ferry berth opens at Saltmarsh after two-year delay',
    publisher: 'Saltmarsh Courier',
    author: 'Maren Holt',
    published: { iso: '2025-06-13', precision: 'day' },
    url: 'https://courier.example/2025/06/13/berth?ref=home&x=1',
    language: 'en',
    lines: [
      [
        'paragraph',
        'The rebuilt ferry berth was opened on Friday morning in front of about three hundred people, two years later than first promised. “It is finished, and it is ours,” the mayor told the crowd.',
      ],
      ['heading', 'What it cost', 2],
      [
        'paragraph',
        'The port authority put the final bill at €41 million. An early estimate, from 2021, had been €28 million; the authority blames the price of steel and a flooded coffer dam.',
      ],
      ['paragraph', 'Asked which vessels would use it first, the harbour master named three:'],
      ['listItem', 'the car ferry Ellida, twice a day;', 1],
      ['listItem', 'the pilot boat, and', 1],
      ['listItem', 'from autumn, the night freighter to Vigø.', 1],
      ['quote', 'Nobody will remember the delay. They will remember the first crossing.'],
      [
        'paragraph',
        'Nearly every shop on the quay had closed early. 🛳️ The first ship left at 11:40, ten minutes late.',
      ],
    ],
  },
  {
    title: 'Council auditors question the price of the Saltmarsh berth',
    publisher: 'Coastline News Agency',
    author: null,
    published: { iso: '2025-06-17', precision: 'day' },
    url: 'https://coastline.example/audit',
    language: 'en',
    lines: [
      [
        'paragraph',
        'Auditors reporting to the county council say the new ferry berth at Saltmarsh cost €47 million once the access road is counted, six million more than the port authority has said.',
      ],
      [
        'paragraph',
        'The berth was inaugurated on Thursday of last week, a day before the public ceremony, when a freighter was quietly unloaded there, according to the auditors’ log of movements.',
      ],
      [
        'paragraph',
        'A spokeswoman for the port authority said the road “was always a separate project” and that the figure of €41 million stands.',
      ],
      ['tableRow', 'Item\tAuthority\tAuditors'],
      ['tableRow', 'Berth\t€41 m\t€41 m'],
      ['tableRow', 'Access road\t–\t€6 m'],
    ],
  },
  {
    title: 'افتتاح رصيف العبّارات في سولتمارش',
    publisher: 'Gulf Shipping Daily',
    author: 'ليلى حداد',
    published: null,
    url: null,
    language: 'ar',
    lines: [
      ['paragraph', 'افتُتح رصيف العبّارات الجديد في سولتمارش يوم الجمعة بعد تأخير دام عامين.'],
      ['paragraph', 'وقالت هيئة الميناء إن الكلفة بلغت 41 مليون يورو.'],
    ],
  },
]

function makeText(lines: readonly Line[]): SourceText {
  let content = ''
  const blocks = lines.map(([kind, words, level], index): Block => {
    if (index > 0) content += BLOCK_SEPARATOR
    const start = content.length
    content += words
    const ordered = kind === 'listItem' ? false : null
    return { kind, start: offset(start), end: offset(content.length), level: level ?? 0, ordered, marks: [] }
  })
  return {
    content,
    blocks,
    suppressed: [{ text: 'READ MORE', kind: 'paragraph', reason: 'related-link', before: 1 }],
  }
}

const known = <T>(value: T, from: string) => ({ value, from, raw: null, others: [] })
const maybe = <T>(value: T | null, from: string) => (value === null ? null : known(value, from))

/** A small project as a journalist might have it: three reports of one event that disagree on a price and a day. */
export async function harbourProject(): Promise<Project> {
  const texts = new Map<SourceVersion['id'], SourceText>()
  const originals = new Map<Sha256, Uint8Array>()
  const versions: SourceVersion[] = []
  const sources: Source[] = []
  for (const [index, report] of REPORTS.entries()) {
    const text = makeText(report.lines)
    const original = new TextEncoder().encode(report.lines.map(([, words]) => words).join('\n\n'))
    const originalSha256 = await sha256(original)
    const version: SourceVersion = {
      id: id(VersionId, index),
      sourceId: id(SourceId, index),
      number: 1,
      originalSha256,
      byteLength: original.length,
      fileName: `report-${index + 1}.txt`,
      format: 'text',
      encoding: { used: 'utf-8', declared: null, how: 'strict-utf8' },
      importer: 'text/1',
      textSha256: await sha256(new TextEncoder().encode(text.content)),
      wordCount: text.content.split(/\s+/).length,
      warnings: [],
      restoredFrom: null,
      createdAt: AT,
    }
    texts.set(version.id, text)
    originals.set(originalSha256, original)
    versions.push(version)
    sources.push({
      id: version.sourceId,
      currentVersionId: version.id,
      meta: {
        title: known(report.title, 'h1'),
        authors: maybe(report.author === null ? null : [report.author], 'text'),
        publisher: maybe(report.publisher, 'meta.og:site_name'),
        published: maybe(report.published, 'text'),
        modified: null,
        language: known(report.language, 'detected'),
        url: maybe(report.url, 'text'),
      },
      wordCount: version.wordCount,
      note: '',
      addedAt: AT,
      modifiedAt: AT,
      deletedAt: null,
    })
  }
  const annotations: Annotation[] = []
  const annotate = (source: number, exact: string, colour: Colour, note = '', codeIds: Code['id'][] = []) => {
    const content = present(texts.get(id(VersionId, source)), 'text').content
    const start = content.indexOf(exact)
    if (start === -1) throw new Error(`not in the text: ${exact}`)
    annotations.push({
      id: id(AnnotationId, annotations.length),
      sourceId: id(SourceId, source),
      anchor: {
        versionId: id(VersionId, source),
        start: offset(start),
        end: offset(start + exact.length),
        exact,
        prefix: content.slice(Math.max(0, start - 32), start),
        suffix: content.slice(start + exact.length, start + exact.length + 32),
        state: { kind: 'exact' },
      },
      colour,
      note,
      codeIds,
      ...times,
    })
  }
  const [cost, day]: readonly Code['id'][] = [id(CodeId, 0), id(CodeId, 1)]
  annotate(0, 'opened on Friday morning', 'yellow', '', [present(day, 'code')])
  annotate(0, 'the final bill at €41 million', 'green', 'No document is cited for this.', [
    present(cost, 'code'),
  ])
  annotate(0, '€41 million. An early estimate, from 2021, had been €28 million', 'blue')
  annotate(1, 'cost €47 million once the access road is counted', 'red', '', [present(cost, 'code')])
  annotate(
    1,
    'inaugurated on Thursday of last week',
    'orange',
    'The log itself is not public.\nAsk for it.',
    [present(day, 'code')],
  )
  annotate(1, 'the figure of €41 million stands', 'green')
  annotate(2, 'يوم الجمعة', 'purple')
  annotate(2, '41 مليون يورو', 'green', '', [present(cost, 'code')])
  annotate(0, '🛳️ The first ship left at 11:40', 'magenta')

  const claim = (number: number, statement: string, verdict: Claim['verdict'], confidence: Claim['confidence'], rationale = ''): Claim => ({
    id: id(ClaimId, number), statement, verdict, confidence, rationale, order: `a${number}` as OrderKey, ...times,
  }) // prettier-ignore
  const claims = [
    claim(
      0,
      'The Saltmarsh ferry berth was opened on Friday 13 June 2025.',
      'disputed',
      'medium',
      'The ceremony was on the Friday; the auditors’ log has a freighter unloading the day before. It depends on what counts as opening.',
    ),
    claim(1, 'The berth cost €41 million.', 'reported', 'low'),
    claim(2, 'The first ferry left ten minutes late.', 'unverified', null),
    claim(3, 'The harbour master resigned over the delay.', 'refuted', 'high'),
  ]
  const link = (
    number: number,
    claimNumber: number,
    annotation: number,
    stance: Stance,
    note = '',
  ): Evidence => {
    const { id: annotationId, sourceId } = present(annotations[annotation], 'annotation')
    return { id: id(EvidenceId, number), claimId: id(ClaimId, claimNumber), annotationId, sourceId, stance, note, order: `a${number}` as OrderKey, ...times } // prettier-ignore
  }
  return {
    info: {
      id: id(ProjectId, 1),
      title: 'The Saltmarsh ferry berth: cost & opening',
      description: 'Three reports of one opening that do not agree on the price or the day.',
      extensions: {},
      ...times,
    },
    sources,
    versions,
    texts,
    originals,
    images: new Map(),
    links: [],
    lineages: [],
    decisions: [],
    silences: [],
    parties: [],
    derivations: [],
    memos: [],
    assertions: [],
    passageDecisions: [],
    codes: [
      {
        id: id(CodeId, 0),
        name: 'Cost',
        colour: 'green',
        description: 'Any figure in euros <and what it covers>.',
        ...times,
      },
      { id: id(CodeId, 1), name: 'Event date', colour: 'yellow', description: '', ...times },
    ],
    annotations,
    claims,
    evidence: [
      link(0, 0, 0, 'supports'),
      link(1, 0, 4, 'contradicts', 'A day earlier, but for freight.'),
      link(2, 0, 6, 'supports'),
      link(3, 1, 1, 'supports'),
      link(4, 1, 2, 'supports'),
      link(5, 1, 3, 'qualifies', 'Only with the road.'),
      link(6, 1, 5, 'supports'),
      link(7, 1, 7, 'mentions'),
      link(8, 2, 8, 'supports'),
    ],
  }
}
