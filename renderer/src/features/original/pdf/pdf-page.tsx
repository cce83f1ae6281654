import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { drawPage } from './draw-page.ts'
import s from './pdf.module.css'

type PdfPageProps = {
  readonly document: PDFDocumentProxy
  readonly number: number
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  /** Hears the page's real shape, height by width, once it is known. */
  readonly onShape: (number: number, shape: number) => void
}

type State = 'drawing' | 'drawn' | 'failed'

const PICTURE = { role: 'img' }

/** One page as a picture. Drawn when it is near the view, and given back when it is not. */
export function PdfPage({ document, number, width, height, onShape }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<State>('drawing')
  useEffect(() => {
    if (canvas.current === null) return undefined
    let wanted = true
    const drawing = drawPage(document, number, width, canvas.current)
    const follow = async () => {
      const size = await drawing.done.catch(() => null)
      if (!wanted) return
      if (size !== null) onShape(number, size.height / size.width)
      setState(size === null ? 'failed' : 'drawn')
    }
    void follow()
    return () => {
      wanted = false
      drawing.stop()
    }
  }, [document, number, width, onShape])
  return (
    <div className={s.sheet} style={{ inlineSize: width, blockSize: height }}>
      <canvas
        ref={canvas}
        className={s.canvas}
        {...PICTURE}
        aria-label={`Page ${number} of ${document.numPages}`}
        aria-busy={state === 'drawing'}
        data-drawn={state === 'drawn' ? '' : undefined}
      />
      {state === 'drawn' ? null : (
        <p className={s.waiting} aria-hidden={state === 'drawing'}>
          {state === 'failed' ? `Page ${number} cannot be shown` : `Page ${number}`}
        </p>
      )}
    </div>
  )
}
