import * as v from 'valibot'
import { areInOrder } from '../../../shared/anchor/parts.ts'
import { Assertion } from '../../../shared/project/assertion.ts'
import { Annotation, Code } from '../../../shared/project/annotation.ts'
import { Claim, Evidence } from '../../../shared/project/claim.ts'
import { Decision } from '../../../shared/project/decision.ts'
import { Derivation } from '../../../shared/project/derivation.ts'
import { Lineage } from '../../../shared/project/lineage.ts'
import { Link } from '../../../shared/project/link.ts'
import { Memo } from '../../../shared/project/memo.ts'
import { hasItsPassages, PassageDecision } from '../../../shared/project/passage-decision.ts'
import { Party } from '../../../shared/project/party.ts'
import { ProjectInfo } from '../../../shared/project/project.ts'
import { Silence } from '../../../shared/project/silence.ts'
import { Source, SourceVersion } from '../../../shared/project/source.ts'
import type { Change } from './change.ts'
import type { LoggedTable } from './tables.ts'

const RULES: Readonly<Record<LoggedTable, v.GenericSchema>> = {
  project: v.strictObject({ key: v.literal('project'), ...ProjectInfo.entries }),
  sources: Source,
  versions: SourceVersion,
  annotations: v.pipe(
    Annotation,
    v.check((row) => areInOrder(row), 'parts out of order or overlapping'),
  ),
  codes: Code,
  claims: Claim,
  evidence: Evidence,
  links: Link,
  lineages: Lineage,
  decisions: Decision,
  silences: Silence,
  parties: Party,
  derivations: Derivation,
  memos: Memo,
  assertions: Assertion,
  passageDecisions: v.pipe(
    PassageDecision,
    v.check((row) => hasItsPassages(row), 'about too few or too many passages'),
  ),
}

/**
 * Refuses rows that a bundle would refuse: better an action that fails at once than a project that cannot be exported.
 * @throws Error naming the table and what is wrong
 */
export function checkRows(changes: readonly Change[]): void {
  for (const { table, after } of changes) {
    if (after === null) continue
    const checked = v.safeParse(RULES[table], after)
    if (!checked.success) throw new Error(`${table}: ${v.summarize(checked.issues)}`)
  }
}
