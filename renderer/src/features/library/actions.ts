import type { SyntheticEvent } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { isDraft } from '../../../../shared/project/source-kind.ts'
import { checkForAllClaims } from '../../data/coverage.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { makeDraft, makeSource } from '../../data/drafts.ts'
import type { SaidStep } from '../../data/lineage-steps.ts'
import { binSources, unbinSource } from '../../data/sources.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { setMuted, type Mutable } from '../../state/what-if.ts'
import { workspace } from '../../state/workspace.ts'
import { focusAround } from '../../ui/focus-around.ts'
import { plural } from '../../ui/format.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'

export const openSource = (sourceId: SourceId, beside: boolean): void =>
  workspace.getState().openSource(sourceId, { beside })

/** Opens a source from a dialog, which closes. */
export function readSource(sourceId: SourceId, beside = false): void {
  workspace.getState().closeDialog()
  openSource(sourceId, beside)
}

/** Asks what if something were wrong, out of a dialog, which closes. */
export function askWhatIf(what: Mutable): void {
  workspace.getState().closeDialog()
  setMuted(what, true)
}

/** Says what a step did, and offers to take it back. */
export async function sayStep(running: Promise<SaidStep>): Promise<void> {
  const { said, step } = await running
  offerUndo(said, step)
}

/** As `sayStep`, for a button that goes with its answer: the focus stays where it stood. */
export async function answerHere(
  event: SyntheticEvent<HTMLElement>,
  running: Promise<SaidStep>,
): Promise<void> {
  focusAround(event)
  await sayStep(running)
}

/** Puts a source into the bin and offers to take that back, which always works: out of the bin is out of the bin. */
export async function deleteSource(db: WorkbenchDb, source: Source): Promise<void> {
  const step = await withUndo(db, (recorded) => binSources(db, [source.id], recorded))
  workspace.getState().forgetSource(source.id)
  const undo = async () => {
    const outcome = await step.undo()
    if (outcome.kind === 'covered' || outcome.kind === 'conflict') await unbinSource(db, source.id)
    return { kind: 'done' as const }
  }
  offerUndo(
    `“${source.meta.title.value}” is in the bin`,
    { ...step, undo },
    { description: 'Its annotations and evidence are kept with it.' },
  )
}

/** Says that a source was read for every claim and is silent on those it gives no evidence for. */
export async function checkSource(db: WorkbenchDb, { id, meta }: Source): Promise<void> {
  const step = await withUndo(db, (recorded) => checkForAllClaims(db, id, recorded))
  if (step.value === 0) {
    toast.show({ title: 'Nothing to note', description: 'It was reviewed for every claim there is.' })
    return
  }
  offerUndo(`“${meta.title.value}” is silent on ${plural(step.value, 'more claim')}`, step)
}

/** Makes a draft of a source, or a source of a draft, and offers to take that back. */
export async function turnSource(db: WorkbenchDb, source: Source): Promise<void> {
  const title = `“${source.meta.title.value}”`
  if (isDraft(source)) {
    const step = await withUndo(db, (recorded) => makeSource(db, source.id, recorded))
    offerUndo(`${title} is a source`, step, {
      description: 'What its sentences were linked to is forgotten.',
    })
    return
  }
  const step = await withUndo(db, (recorded) => makeDraft(db, source.id, recorded))
  if (step.value) {
    offerUndo(`${title} is a draft`, step, {
      description: 'It counts as no source. Open it to check its sentences.',
    })
    return
  }
  toast.show({
    tone: 'warning',
    title: `${title} stays a source`,
    description: 'Passages of it are evidence, and a draft is none. Take them off their claims first.',
  })
}
