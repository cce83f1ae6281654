import { useEffect, useRef, useState } from 'react'
import type { SavedPage } from '../../../../../shared/contract/saved-page.ts'
import type { Sha256 } from '../../../../../shared/ids.ts'
import { announce } from '../../../ui/live-region.tsx'
import { elementWith } from './find-words.ts'
import s from './page.module.css'
import { showPage } from './show-page.ts'
import { begin, finish } from './unfinished.ts'

/**
 * The document the page is built into. Its policy adds to the one it inherits from the program: pictures out of the file, and
 * nothing else, come to be shown, whatever a style or an element was overlooked.
 */
const EMPTY =
  '<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" ' +
  "content=\"default-src 'none'; img-src data: blob:; form-action 'none'; base-uri 'none'\"></head><body></body></html>"

/** What scrolls must take the focus, whether or not there is anything in it that does. */
const FOCUSABLE = { tabIndex: 0 }

type PageFrameProps = {
  readonly page: SavedPage
  /** The file it came in. */
  readonly file: Sha256
  /** Names the frame. */
  readonly label: string
  readonly asked: { readonly words: string } | null
  /** It was clicked, or took the focus. */
  readonly onUse: () => void
}

/** A saved web page in a frame of its own: without scripts, forms, links that lead anywhere, or network. */
export function PageFrame({ page, file, label, asked, onUse }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(false)
  const [shown, setShown] = useState<Document | null>(null)
  const [cut, setCut] = useState(false)
  useEffect(() => {
    const into = frame.current?.contentDocument
    if (!ready || into === null || into === undefined) return undefined
    begin(file)
    const { cut: isCut, release } = showPage(page, into)
    setCut(isCut)
    setShown(into)
    const stop = afterLayout(finish)
    return () => {
      stop()
      finish()
      release()
    }
  }, [page, file, ready])
  useEffect(() => {
    if (shown === null || asked === null) return
    const element = elementWith(shown, asked.words)
    if (element === null) announce('These words are not in the original as they are in the text.')
    else point(element)
  }, [shown, asked])
  useEffect(() => {
    const element = frame.current
    const inside = element?.contentWindow
    if (!ready || element === null || inside === null || inside === undefined) return undefined
    const watching = new AbortController()
    const options = { signal: watching.signal }
    inside.addEventListener('pointerdown', onUse, options)
    inside.addEventListener('focus', onUse, options)
    inside.addEventListener('keydown', (event) => handOn(event, element), options)
    return () => watching.abort()
  }, [ready, onUse])
  return (
    <>
      {cut ? (
        <p className={s.cut}>The page is too large to be shown whole. The file itself is complete.</p>
      ) : null}
      <iframe
        ref={frame}
        className={s.frame}
        title={label}
        {...FOCUSABLE}
        sandbox="allow-same-origin"
        referrerPolicy="no-referrer"
        srcDoc={EMPTY}
        onLoad={() => setReady(true)}
      />
    </>
  )
}

/** Keys of the program work while the page has the focus; single letters do not, since they are meant for the text. */
function handOn(event: KeyboardEvent, frame: HTMLElement): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  if (!ctrlKey && !metaKey && !altKey && !/^(?:F\d+|Escape)$/.test(key)) return
  const same = { key, code, ctrlKey, metaKey, altKey, shiftKey }
  const copy = new KeyboardEvent('keydown', { ...same, bubbles: true, cancelable: true })
  if (!frame.dispatchEvent(copy)) event.preventDefault()
}

/** Calls back when the next frame has been laid out. Returns the function that has it left alone. */
function afterLayout(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run)
  })
  return () => cancelAnimationFrame(frame)
}

/** Brings an element into view and outlines it until the next one. */
function point(element: HTMLElement): void {
  for (const old of element.ownerDocument.querySelectorAll('[data-variorum-pointed]'))
    old.removeAttribute('data-variorum-pointed')
  element.setAttribute('data-variorum-pointed', '')
  element.scrollIntoView({ block: 'center' })
}
