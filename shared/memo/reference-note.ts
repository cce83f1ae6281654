import { assertNever } from '../assert.ts'
import type { Annotation } from '../project/annotation.ts'
import type { Claim } from '../project/claim.ts'
import type { Party } from '../project/party.ts'
import { quotationOf } from '../project/quotation.ts'
import type { Source } from '../project/source.ts'
import type { Reference } from './references.ts'

export type NoteRows = {
  readonly sources: readonly Source[]
  readonly annotations: readonly Annotation[]
  readonly claims: readonly Claim[]
  readonly parties: readonly Party[]
}

/** What a footnote says of a reference: the quotation with its source, a statement in full; null where there is no more to say. */
export function referenceNote({ kind, id, words }: Reference, rows: NoteRows): string | null {
  switch (kind) {
    case 'source':
      return sourceLine(rows.sources.find((row) => row.id === id))
    case 'annotation': {
      const annotation = rows.annotations.find((row) => row.id === id)
      if (annotation === undefined) return null
      const source = sourceLine(rows.sources.find((row) => row.id === annotation.sourceId))
      return `“${quotationOf(annotation)}”${source === null ? '' : `, ${source}`}`
    }
    case 'claim': {
      const claim = rows.claims.find((row) => row.id === id)
      return claim === undefined || claim.statement === words ? null : `${claim.statement} (${claim.verdict})`
    }
    case 'party': {
      const party = rows.parties.find((row) => row.id === id)
      return party === undefined || party.name === words ? null : party.name
    }
    case 'code':
    case 'memo':
      return null
    default:
      return assertNever(kind)
  }
}

/** Title, publisher, day and address, as far as they are known. */
function sourceLine(source: Source | undefined): string | null {
  if (source === undefined) return null
  const { title, publisher, published, url } = source.meta
  return [title.value, publisher?.value, published?.value.iso.slice(0, 10), url?.value]
    .filter(Boolean)
    .join(', ')
}
