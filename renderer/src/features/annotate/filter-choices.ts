import type { ClaimId, CodeId, SourceId } from '../../../../shared/ids.ts'
import type { SelectOption } from '../../ui/select.tsx'
import type { TableRow } from './table.ts'

type Choices = {
  readonly sources: readonly SelectOption<SourceId>[]
  readonly codes: readonly SelectOption<CodeId>[]
  readonly claims: readonly SelectOption<ClaimId>[]
}

const MOST_LETTERS = 80

/** What rows can be narrowed to: the sources, codes and claims that some of them has, in order. */
export function choicesOf(rows: readonly TableRow[]): Choices {
  const sources = new Map<SourceId, string>()
  const codes = new Map<CodeId, string>()
  const claims = new Map<ClaimId, string>()
  for (const row of rows) {
    sources.set(row.source.id, row.source.meta.title.value)
    for (const { id, name } of row.codes) codes.set(id, name)
    for (const { id, number, statement } of row.claims) claims.set(id, `${number} ${shortened(statement)}`)
  }
  return { sources: sorted(sources), codes: sorted(codes), claims: sorted(claims) }
}

const names = new Intl.Collator('en', { numeric: true })

const sorted = <Id extends string>(labels: ReadonlyMap<Id, string>): readonly SelectOption<Id>[] =>
  Array.from(labels, ([value, label]) => ({ value, label })).sort((a, b) => names.compare(a.label, b.label))

const shortened = (text: string): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS).replace(/\s+\S*$/u, '')}…`
