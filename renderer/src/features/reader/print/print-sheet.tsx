import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { insertsOf } from '../../../../../shared/text/inserts.ts'
import { useDb, useLive } from '../../../data/context.ts'
import { useCommand } from '../../../state/commands.ts'
import { useSettings } from '../../../state/settings.ts'
import { directionOf } from '../article/direction.ts'
import { groupBlocks } from '../article/group-blocks.ts'
import { formatPartialDate } from '../../../ui/format.ts'
import { provenance } from '../pane/provenance.ts'
import type { Opened } from '../queries.ts'
import { type LoadedPictures, loadPictures, NO_PICTURES, whenDrawn } from './load-pictures.ts'
import { EndNotes } from './end-notes.tsx'
import s from './print.module.css'
import { PrintedFlow } from './printed-flow.tsx'
import { PrintedPictures } from './printed-pictures.tsx'
import type { Printed } from './printed.ts'

type PrintSheetProps = {
  readonly opened: Opened
  /** In reading order. */
  readonly annotations: readonly Annotation[]
  readonly index: IntervalIndex<Annotation>
}

/**
 * What is printed instead of the window while a source is read: its text with its pictures, tables and numbered highlights,
 * and below it their notes and codes. The command has the pictures read first; when the browser prints by itself there is
 * no time for that, and they are named.
 */
export function PrintSheet(props: PrintSheetProps) {
  const db = useDb()
  const [printing, setPrinting] = useState<LoadedPictures | null>(null)
  const { images = [] } = props.opened.text
  const wanted = useSettings((settings) => settings.pictures)
  const print = async () => {
    const pictures = wanted ? await loadPictures(db, images) : NO_PICTURES
    flushSync(() => setPrinting(pictures))
    await whenDrawn(document.querySelector('[data-print-sheet]'))
    window.print()
  }
  useCommand('source.print', () => void print())
  useEffect(() => {
    const watching = new AbortController()
    const { signal } = watching
    // The page is drawn for the printer right after the event.
    window.addEventListener('beforeprint', () => flushSync(() => setPrinting((now) => now ?? NO_PICTURES)), {
      signal,
    })
    window.addEventListener('afterprint', () => setPrinting(null), { signal })
    return () => watching.abort()
  }, [])
  useEffect(() => printing?.release, [printing])
  const codes = useLive((store) => store.codes.toArray(), [])
  if (printing === null) return null
  const names = new Map((codes ?? []).map(({ id, name }) => [id, name]))
  return createPortal(
    <Sheet {...props} codes={names} pictures={wanted ? printing.urls : null} />,
    document.body,
  )
}

type SheetProps = PrintSheetProps &
  Pick<Printed, 'pictures'> & { readonly codes: ReadonlyMap<string, string> }

function Sheet({ opened: { source, text }, annotations, index, codes, pictures }: SheetProps) {
  const { title, published, language } = source.meta
  const date = published === null ? 'undated' : formatPartialDate(published.value)
  const numbers = new Map(annotations.map(({ id }, at) => [id, at + 1]))
  const printed = { text, index, numbers, pictures, inserts: insertsOf(text) }
  return (
    <div className={s.sheet} data-print-sheet="">
      <h1 className={s.title} dir="auto" lang={language?.value}>
        {title.value}
      </h1>
      <p className={s.source}>{[...provenance(source.meta), date].join(' · ')}</p>
      <div lang={language?.value} dir={directionOf(language?.value ?? null)}>
        {groupBlocks(text.blocks).map((node, at) => (
          <PrintedFlow key={at} node={node} printed={printed} />
        ))}
        <PrintedPictures before={text.blocks.length} printed={printed} />
      </div>
      <EndNotes annotations={annotations} codes={codes} />
    </div>
  )
}
