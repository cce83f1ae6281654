import type { WorkbenchDb } from '../../data/db.ts'
import type { ClaimId, CodeId, MemoId, PartyId, SourceId } from '../../../../shared/ids.ts'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
import { byPartyName } from '../../../../shared/parties/names.ts'
import type { Colour } from '../../../../shared/project/annotation.ts'
import type { PartyKind } from '../../../../shared/project/party.ts'
import { formatPartialDate } from '../../ui/format.ts'

/** Everything in the project that has a name to find it by. */
export type Names = {
  readonly sources: readonly { readonly id: SourceId; readonly title: string; readonly detail: string }[]
  readonly claims: readonly { readonly id: ClaimId; readonly statement: string }[]
  readonly codes: readonly { readonly id: CodeId; readonly name: string; readonly colour: Colour }[]
  readonly parties: readonly {
    readonly id: PartyId
    readonly name: string
    readonly kind: PartyKind
    readonly aliases: readonly string[]
  }[]
  readonly memos: readonly { readonly id: MemoId; readonly title: string }[]
}

export const NO_NAMES: Names = { sources: [], claims: [], codes: [], parties: [], memos: [] }

export async function loadNames(db: WorkbenchDb): Promise<Names> {
  const [sources, claims, codes, parties, memos] = await Promise.all([
    db.sources.filter((source) => source.deletedAt === null).toArray(),
    db.claims.toArray(),
    db.codes.orderBy('name').toArray(),
    db.parties.toArray(),
    db.memos.toArray(),
  ])
  const byTitle = sources.sort((a, b) => a.meta.title.value.localeCompare(b.meta.title.value))
  return {
    sources: byTitle.map(({ id, meta }) => ({
      id,
      title: meta.title.value,
      detail: [
        meta.publisher?.value,
        meta.published === null ? null : formatPartialDate(meta.published.value),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    claims: numberedClaims(claims).map(({ claim }) => claim),
    codes,
    parties: parties.sort(byPartyName),
    memos: memos.toSorted((a, b) => a.title.localeCompare(b.title)).map(({ id, title }) => ({ id, title })),
  }
}
