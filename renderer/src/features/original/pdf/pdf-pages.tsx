import { useEffect, useRef, useState } from 'react'
import { useListener } from '../../../ui/use-listener.ts'
import type { OpenPdf } from './open-pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import { PdfToolbar } from './pdf-toolbar.tsx'
import s from './pdf.module.css'
import { usePages } from './use-pages.ts'
import { FIT, zoomed } from './zoom.ts'

type PdfPagesProps = {
  readonly pdf: OpenPdf
  /** The page the text stands on now, from 1; null when the text says none. */
  readonly textPage: number | null
  /** A page that was asked for; each object is asked for once. */
  readonly asked: { readonly page: number } | null
}

/** What scrolls must take the focus. */
const FOCUSABLE = { tabIndex: 0, role: 'group', 'aria-label': 'Pages' }

/** Where they are not needed to scroll sideways. */
const PAGE_KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }
const SIZE_KEYS: Readonly<Record<string, (zoom: number) => number>> = {
  '+': (zoom) => zoomed(zoom, 1),
  '=': (zoom) => zoomed(zoom, 1),
  '-': (zoom) => zoomed(zoom, -1),
  '0': () => FIT,
}

/** The pages of a PDF below each other, begun at the one whose text is read; when the text goes to another page, they follow. */
export function PdfPages({ pdf, textPage, asked }: PdfPagesProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(FIT)
  const { layout, near, page, go, onShape } = usePages(pdf, scroller, zoom, asked?.page ?? textPage ?? 1)
  const pages = pdf.document.numPages

  useFollow(textPage, asked, (wanted) => go(Math.min(pages, wanted)))
  useListener(scroller, 'keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { scrollWidth = 0, clientWidth = 0 } = scroller.current ?? {}
    const wide = scrollWidth > clientWidth
    const by = wide || event.shiftKey ? undefined : PAGE_KEYS[event.key]
    const size = SIZE_KEYS[event.key]
    if (by === undefined && size === undefined) return
    event.preventDefault()
    if (by !== undefined) go(Math.min(pages, Math.max(1, page + by)))
    if (size !== undefined) setZoom(size)
  })
  return (
    <>
      <PdfToolbar page={page} pages={pages} zoom={zoom} textPage={textPage} onGo={go} onZoom={setZoom} />
      <div ref={scroller} className={s.scroller} {...FOCUSABLE}>
        <div className={s.pages} style={{ blockSize: layout.total, minInlineSize: layout.width }}>
          {near.map((number) => (
            <div key={number} className={s.slot} style={{ insetBlockStart: layout.tops[number - 1] }}>
              <PdfPage
                document={pdf.document}
                number={number}
                width={layout.width}
                height={layout.heights[number - 1] ?? 1}
                onShape={onShape}
              />
            </div>
          ))}
        </div>
      </div>
    </>
  )
}

/** Goes where the text goes, and where one asks to; never on its own, or one could not look at another page. */
function useFollow(textPage: number | null, asked: PdfPagesProps['asked'], go: (page: number) => void): void {
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  const seen = useRef({ textPage, asked })
  useEffect(() => {
    const before = seen.current
    seen.current = { textPage, asked }
    if (asked !== null && asked !== before.asked) latest.current(asked.page)
    else if (textPage !== null && textPage !== before.textPage) latest.current(textPage)
  }, [textPage, asked])
}
