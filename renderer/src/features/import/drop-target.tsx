import { FileDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { droppedEntries } from './collect-files.ts'
import s from './drop-target.module.css'

type DropTargetProps = {
  readonly onFiles: (files: readonly File[]) => void
  readonly onEntries: (entries: FileSystemEntry[]) => void
}

/** The whole window takes files; while some are held over it, it says so. Drags inside the window are left alone. */
export function DropTarget(props: DropTargetProps) {
  const [over, setOver] = useState(false)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    const stop = new AbortController()
    const on = (
      name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      handle: (event: DragEvent, data: DataTransfer) => void,
    ) =>
      window.addEventListener(
        name,
        (event) => {
          if (event.dataTransfer?.types.includes('Files') !== true) return
          event.preventDefault()
          handle(event, event.dataTransfer)
        },
        { signal: stop.signal },
      )
    on('dragenter', () => setOver(true))
    on('dragover', (_, data) => {
      data.dropEffect = 'copy'
    })
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false)
    })
    on('drop', (_, data) => {
      setOver(false)
      const entries = droppedEntries(data.items)
      const files = Array.from(data.files)
      if (files.length === 1 && entries[0]?.isDirectory !== true) latest.current.onFiles(files)
      else if (entries.length > 0) latest.current.onEntries(entries)
      else latest.current.onFiles(files)
    })
    return () => stop.abort()
  }, [])

  if (!over) return null
  return (
    <div className={s.overlay} aria-hidden="true">
      <div className={s.card}>
        <FileDown className={s.icon} />
        <p className={s.title}>Drop to import</p>
        <p>Articles and folders become sources. A bundle is opened.</p>
      </div>
    </div>
  )
}
