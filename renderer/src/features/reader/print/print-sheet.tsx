import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { useLive } from '../../../data/context.ts'
import { useCommand } from '../../../state/commands.ts'
import { formatPartialDate } from '../../../ui/format.ts'
import { provenance } from '../pane/provenance.ts'
import type { Opened } from '../queries.ts'
import { EndNotes } from './end-notes.tsx'
import s from './print.module.css'
import { PrintedBlock } from './printed-block.tsx'

type PrintSheetProps = {
  readonly opened: Opened
  /** In reading order. */
  readonly annotations: readonly Annotation[]
  readonly index: IntervalIndex<Annotation>
}

/**
 * What is printed instead of the window while a source is read: its text with numbered highlights, and below it their notes
 * and codes. Made only when the browser is about to print, however that was asked for.
 */
export function PrintSheet(props: PrintSheetProps) {
  const [printing, setPrinting] = useState(false)
  useCommand('source.print', () => window.print())
  useEffect(() => {
    const watching = new AbortController()
    const { signal } = watching
    // The page is drawn for the printer right after the event.
    window.addEventListener('beforeprint', () => flushSync(() => setPrinting(true)), { signal })
    window.addEventListener('afterprint', () => setPrinting(false), { signal })
    return () => watching.abort()
  }, [])
  const codes = useLive((db) => db.codes.toArray(), [])
  if (!printing) return null
  const names = new Map((codes ?? []).map(({ id, name }) => [id, name]))
  return createPortal(<Sheet {...props} codes={names} />, document.body)
}

function Sheet({
  opened: { source, text },
  annotations,
  index,
  codes,
}: PrintSheetProps & { readonly codes: ReadonlyMap<string, string> }) {
  const { title, published, language } = source.meta
  const date = published === null ? 'undated' : formatPartialDate(published.value)
  const numbers = new Map(annotations.map(({ id }, at) => [id, at + 1]))
  return (
    <div className={s.sheet} data-print-sheet="">
      <h1 className={s.title} dir="auto" lang={language?.value}>
        {title.value}
      </h1>
      <p className={s.source}>{[...provenance(source.meta), date].join(' · ')}</p>
      <div lang={language?.value} dir="auto">
        {text.blocks.map((block, at) => (
          <PrintedBlock
            key={at}
            block={block}
            content={text.content}
            annotations={index.within(block).map(({ item }) => item)}
            numbers={numbers}
          />
        ))}
      </div>
      <EndNotes annotations={annotations} codes={codes} />
    </div>
  )
}
