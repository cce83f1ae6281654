import type { ClaimId, CodeId, SourceId } from '../../../../shared/ids.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import type { SelectOption } from '../../ui/select.tsx'
import type { CitedClaim, TableRow } from './table.ts'

type Choices = {
  readonly sources: readonly SelectOption<SourceId>[]
  readonly codes: readonly SelectOption<CodeId>[]
  readonly claims: readonly SelectOption<ClaimId>[]
}

const MOST_LETTERS = 80

/** What rows can be narrowed to: the sources, codes and claims that some of them has, in order. */
export function choicesOf(rows: readonly TableRow[]): Choices {
  const sources = new Set<Source>()
  const codes = new Set<Code>()
  const claims = new Set<CitedClaim>()
  for (const row of rows) {
    sources.add(row.source)
    for (const code of row.codes) codes.add(code)
    for (const claim of row.claims) claims.add(claim)
  }
  return {
    sources: byLabel([...sources].map(({ id, meta }) => ({ value: id, label: meta.title.value }))),
    codes: byLabel([...codes].map(({ id, name }) => ({ value: id, label: name }))),
    claims: [...claims]
      .sort((a, b) => a.place - b.place)
      .map(({ id, number, statement }) => ({
        value: id,
        label: `${number} ${shortened(statement, MOST_LETTERS)}`,
      })),
  }
}

const names = new Intl.Collator('en', { numeric: true })

const byLabel = <Id extends string>(options: readonly SelectOption<Id>[]): readonly SelectOption<Id>[] =>
  options.toSorted((a, b) => names.compare(a.label, b.label))
