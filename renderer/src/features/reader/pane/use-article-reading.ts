import { useMemo, useState } from 'react'
import { insertsOf, type Inserts } from '../../../../../shared/text/inserts.ts'
import { createTextMap } from '../../../dom/text-range.ts'
import type { Opened } from '../queries.ts'
import type { Reading } from './reading.ts'

/** A text and the elements that show it, to be handed to `ArticleFrame`; there is a reading once they stand. */
export type ArticleReading = {
  readonly reading: Reading | null
  readonly inserts: Inserts
  readonly setArticle: (article: HTMLElement | null) => void
  readonly setScroller: (scroller: HTMLElement | null) => void
}

/** Ties the text of a version to the elements of a pane that show it. */
export function useArticleReading(paneId: string, { text, source }: Opened): ArticleReading {
  const sourceId = source.id
  const language = source.meta.language?.value ?? null
  const [article, setArticle] = useState<HTMLElement | null>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const inserts = useMemo(() => insertsOf(text), [text])
  const map = useMemo(
    () => (article === null ? null : createTextMap(article, text.blocks, [...inserts.keys()])),
    [article, text, inserts],
  )
  const reading = useMemo(
    (): Reading | null =>
      map === null || scroller === null ? null : { paneId, sourceId, text, language, map, scroller },
    [map, scroller, paneId, sourceId, text, language],
  )
  return { reading, inserts, setArticle, setScroller }
}
