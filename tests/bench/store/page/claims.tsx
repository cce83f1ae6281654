import { addEvidence, changeClaim } from '../../../../renderer/src/data/claims.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { ClaimsPanel } from '../../../../renderer/src/features/claims/index.ts'
import { present } from '../../../../shared/assert.ts'
import { scrollThrough, settled } from '../../reader/page/timing.ts'
import type { Material } from './material.ts'
import { scroller, shown, typed, untilOther, type Times } from './views.tsx'

/** The panel with all claims, worked on at its first card. */
export async function measureClaims(
  host: HTMLElement,
  db: WorkbenchDb,
  material: Material,
  turns: number,
): Promise<Times> {
  const opened: number[] = []
  let close = () => {}
  const card = () => document.querySelector<HTMLElement>('[data-claim] article')
  for (let turn = 0; turn < 5; turn++) {
    close()
    const made = await shown(host, db, <ClaimsPanel annotations={null} />, () => card() !== null)
    opened.push(made.opened)
    close = made.end
    await settled()
  }
  const first = present(material.claims[0], 'claim')
  const text = () => card()?.textContent ?? undefined
  const attach: number[] = []
  const taken: number[] = []
  const verdict: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const annotation = present(material.annotations[turn * 17 + 400], 'annotation')
    attach.push(await untilOther(text, () => addEvidence(db, first.id, { kind: 'annotation', annotation })))
    await settled()
    taken.push(await untilOther(text, () => undo(db)))
    await settled()
    const next = turn % 2 === 0 ? 'confirmed' : 'disputed'
    verdict.push(await untilOther(text, () => changeClaim(db, first.id, { verdict: next })))
  }
  const keys = await typed(['minister', 'ferry quay', 'zzz'])
  await settled(3000)
  const down = await scrollThrough(scroller('[data-near]'), 180, 240)
  close()
  return {
    'claims: open to painted': opened,
    'claims: attach evidence': attach,
    'claims: undo': taken,
    'claims: change a verdict': verdict,
    'claims: a letter in the filter': keys,
    'claims: frame while scrolling': down,
  }
}
