import { useMemo, useRef } from 'react'
import type { Dossier } from '../../../../../shared/compare/dossier/dossier.ts'
import { saveFile } from '../../../platform/save-file.ts'
import { ExportMenu } from '../../../ui/export-menu.tsx'
import { SegmentedRadio } from '../../../ui/radio-group.tsx'
import { useKeepFocus } from '../../../ui/use-keep-focus.ts'
import type { Compared } from '../use-compared.ts'
import { dossierState, useDossierState } from './dossier-state.ts'
import s from './dossier.module.css'
import { overlapCsv, termsCsv } from './export-dossier.ts'
import { OverlapPart } from './overlap-part.tsx'
import { shownTerms } from './shown-terms.ts'
import { TermsPart } from './terms-part.tsx'

type DossierBodyProps = { readonly dossier: Dossier; readonly compared: Compared }

/** The dossier of the sources that are looked at: how they overlap, or what they speak of. */
export function DossierBody({ dossier, compared }: DossierBodyProps) {
  const body = useRef<HTMLDivElement>(null)
  useKeepFocus(body, '[data-stop], [data-answers-next]')
  const part = useDossierState((state) => state.part)
  const kind = useDossierState((state) => state.kind)
  const words = useDossierState((state) => state.words)
  const order = useDossierState((state) => state.order)
  const { sources, ids } = compared
  const overlaps = useMemo(() => {
    const among = new Set(ids)
    return dossier.overlaps.filter(({ a, b }) => among.has(a) && among.has(b))
  }, [dossier, ids])
  const terms = useMemo(
    () => shownTerms(dossier, ids, { kind, words, order }),
    [dossier, ids, kind, words, order],
  )
  return (
    <div ref={body} className={s.body}>
      <div className={s.bar}>
        <SegmentedRadio
          label="Part of the dossier"
          value={part}
          options={[
            { value: 'overlap', label: 'Overlap' },
            { value: 'terms', label: 'Terms and names' },
          ]}
          onChange={(value) => dossierState.setState({ part: value })}
        />
        <div className={s.end}>
          <ExportMenu
            label="Export dossier"
            what="The dossier"
            save={saveFile}
            formats={[
              {
                label: 'Terms and names as a table (CSV)',
                fileName: 'terms-by-source.csv',
                disabled: terms.length === 0,
                write: () => termsCsv(terms, sources),
              },
              {
                label: 'Overlap as a table (CSV)',
                fileName: 'overlap-of-sources.csv',
                disabled: overlaps.length === 0,
                write: () => overlapCsv(overlaps, sources),
              },
            ]}
          />
        </div>
      </div>
      {part === 'overlap' ? (
        <OverlapPart sources={sources} overlaps={overlaps} clusters={dossier.clusters} />
      ) : (
        <TermsPart sources={sources} terms={terms} />
      )}
    </div>
  )
}
