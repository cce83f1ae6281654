import { exhibitAt } from '../../renderer/src/data/passages.ts'
import { addEvidence, createClaim } from '../../renderer/src/data/claims.ts'
import type { WorkbenchDb } from '../../renderer/src/data/db.ts'
import type { Source } from '../../shared/project/source.ts'
import type { Claim, Stance } from '../../shared/project/claim.ts'
import { span } from '../../shared/text/offsets.ts'
import { present } from '../../shared/assert.ts'
import { importText } from './mount.tsx'

const AGENCY = [
  'The conglomerate said on Monday that the base had been inaugurated on Thursday of last week.',
  'The company did not say where it stands.',
]
const WIRE = [
  'The school opened on Friday with specialists of both countries.',
  'Its location was not given.',
]

/** Two reports of one opening that differ on the day. */
export async function twoReports(db: WorkbenchDb) {
  return {
    agency: await importText(db, 'Training base opened, Moscow says', '2019-04-02', ...AGENCY),
    wire: await importText(db, 'Training centre opens days after troops land', null, ...WIRE),
  }
}

/** The words of a source as the toolbar would have them selected. */
export async function chosen(db: WorkbenchDb, source: Source, words: string) {
  const text = present(await db.texts.get(source.currentVersionId), 'text')
  const start = text.content.indexOf(words)
  if (start === -1) throw new Error(`“${words}” is not in the text`)
  return { sourceId: source.id, versionId: source.currentVersionId, span: span(start, start + words.length) }
}

async function cite(
  db: WorkbenchDb,
  claim: Claim,
  source: Source,
  words: string,
  stance: Stance = 'supports',
): Promise<void> {
  const exhibit = present(await exhibitAt(db, await chosen(db, source, words), 'yellow'), 'exhibit')
  await addEvidence(db, claim.id, exhibit, stance)
}

/** A claim the two reports disagree on, above another without evidence. */
export async function disputedClaim(db: WorkbenchDb) {
  const reports = await twoReports(db)
  const bare = await createClaim(db, 'About 100 personnel arrived on two aircraft')
  const claim = await createClaim(db, 'The training centre opened on Friday 29 March 2019')
  await cite(db, claim, reports.wire, 'opened on Friday')
  await cite(db, claim, reports.agency, 'inaugurated on Thursday of last week', 'contradicts')
  return { ...reports, bare, claim }
}
