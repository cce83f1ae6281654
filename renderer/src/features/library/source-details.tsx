import type { Source } from '../../../../shared/project/source.ts'
import { useLive } from '../../data/context.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CitedSection } from './cited-section.tsx'
import { DerivationSection } from './derivation-section.tsx'
import { LineageSection } from './lineage-section.tsx'
import { LeftOutList } from './left-out-list.tsx'
import { MetaFields } from './meta-fields.tsx'
import { sourceInFull } from './queries.ts'
import { SameOrigin } from './same-origin.tsx'
import { SaveOriginal } from './save-original.tsx'
import s from './source-details.module.css'
import { SourceMentions } from './source-mentions.tsx'
import { SourceNote } from './source-note.tsx'
import { VersionFacts } from './version-facts.tsx'
import { warningSentence } from '../../ui/import-warnings.ts'

/** Everything known about a source, where it comes from, and what the importer did to the file. All of it is saved as it is typed. */
export function SourceDetails() {
  const sourceId = useWorkspace((state) =>
    state.dialog?.kind === 'source-details' ? state.dialog.sourceId : null,
  )
  const close = useWorkspace((state) => state.closeDialog)
  const full = useLive((db) => (sourceId === null ? null : sourceInFull(db, sourceId)), [sourceId])
  const shown = full?.source.id === sourceId ? full : null
  return (
    <Dialog
      // Waited for, so that the first field has the focus when the dialog opens.
      open={shown !== null && sourceId !== null}
      onOpenChange={close}
      title="Source details"
      size="large"
      footer={
        <>
          {shown === null ? null : <SaveOriginal version={shown.version} />}
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      {shown === null ? null : (
        <div className={s.details} key={shown.source.id}>
          <MetaFields source={shown.source} />
          <SourceNote source={shown.source} />
          <SourceMentions id={shown.source.id} />
          {shown.version.warnings.length === 0 ? null : (
            <section aria-label="Noticed at import">
              <h3 className={s.heading}>Noticed at import</h3>
              <ul className={s.warnings}>
                {shown.version.warnings.map((warning) => (
                  <li key={warning.code}>{warningSentence(warning)}</li>
                ))}
              </ul>
            </section>
          )}
          <Kin source={shown.source} />
          <LeftOutList sourceId={shown.source.id} text={shown.text} />
          <VersionFacts source={shown.source} version={shown.version} />
        </div>
      )}
    </Dialog>
  )
}

/** The lineage and what may belong to it. Answers come and go here; the focus stays on the whole. */
function Kin({ source }: { readonly source: Source }) {
  return (
    <fieldset aria-label="Lineage and copies" tabIndex={-1} data-answers="" className={s.kin}>
      <LineageSection sourceId={source.id} />
      <DerivationSection source={source} />
      <CitedSection source={source} />
      <SameOrigin source={source} />
    </fieldset>
  )
}
