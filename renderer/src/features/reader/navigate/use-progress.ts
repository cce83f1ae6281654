import { useEffect } from 'react'
import { blockAt } from '../../../../../shared/text/paragraphs.ts'
import { useDb } from '../../../data/context.ts'
import { spanInView } from '../../../dom/viewport.ts'
import { progressOf } from '../../../state/reading-progress.ts'
import { type Reading, watchPlace } from '../pane/reading.ts'
import { shareRead } from './share-read.ts'

/** A view counts as read when it has stood still for this long: leafing through is no reading. */
const READ_MS = 2000
/** So much of the last line may be below the view, in pixels; screens measure in fractions of one. */
const AT_END = 4

/** Remembers how far a source was read: to the foot of the furthest view in which the text stood still for a while. */
export function useProgressReport(reading: Reading | null): void {
  const { databaseKey } = useDb()
  useEffect(() => {
    if (reading === null) return undefined
    const { map, scroller, text, sourceId } = reading
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      if (document.visibilityState === 'hidden' || scroller.clientHeight === 0) return
      const seen = spanInView(map, scroller, 0)
      if (seen === null) return
      const view = scroller.getBoundingClientRect()
      const index = blockAt(map.blocks, seen.end - 1)
      const last = map.blocks[index]
      const box = map.elementOf(index)?.getBoundingClientRect()
      if (last === undefined || box === undefined) return
      const isEnd = index === map.blocks.length - 1 && box.bottom <= view.bottom + AT_END
      const share = isEnd ? 1 : shareRead(text.content.length, last, box, view.bottom)
      progressOf(databaseKey).reach(sourceId, share)
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(look, READ_MS)
    }
    wait()
    const stop = watchPlace(reading, wait)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [reading, databaseKey])
}
