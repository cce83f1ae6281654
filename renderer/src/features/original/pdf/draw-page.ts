import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'

/** Of one canvas: a page may claim to be as wide as a street, and memory is four bytes for each pixel. */
const MOST_PIXELS = 16_000_000

export type Drawing = {
  /** When it stands there in full, with the page's real size; rejects when it cannot be drawn or was stopped. */
  readonly done: Promise<{ readonly width: number; readonly height: number }>
  readonly stop: () => void
}

/** Draws a page, counted from 1, so that it is `width` CSS pixels wide. Nothing is shown before it is whole. */
export function drawPage(
  document: PDFDocumentProxy,
  number: number,
  width: number,
  canvas: HTMLCanvasElement,
): Drawing {
  let task: RenderTask | null = null
  let stopped = false
  const draw = async () => {
    const page = await document.getPage(number)
    const size = page.getViewport({ scale: 1 })
    const wanted = (width / size.width) * window.devicePixelRatio
    const most = Math.sqrt(MOST_PIXELS / (size.width * size.height))
    const viewport = page.getViewport({ scale: Math.min(wanted, most) })
    if (stopped) throw new DOMException('no longer wanted', 'AbortError')
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    task = page.render({ canvas, viewport, background: '#ffffff' })
    try {
      await task.promise
    } finally {
      page.cleanup()
    }
    return { width: size.width, height: size.height }
  }
  return {
    done: draw(),
    stop() {
      stopped = true
      task?.cancel()
      // Gives the memory back at once instead of when the element is collected.
      canvas.width = 0
      canvas.height = 0
    },
  }
}
