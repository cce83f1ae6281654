import { useEffect, useState } from 'react'
import { assertNever } from '../../../../../shared/assert.ts'
import type { SavedPage } from '../../../../../shared/contract/saved-page.ts'
import type { SourceVersion } from '../../../../../shared/project/source.ts'
import { bridge } from '../../../platform/bridge.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { Cannot } from '../cannot.tsx'
import { decoded } from '../plain/decoded.ts'
import { MOST_CHARACTERS } from './bounds.ts'
import { PageFrame } from './page-frame.tsx'
import { wasUnfinished } from './unfinished.ts'
import s from '../original.module.css'

/** The formats whose original is a web page. */
type PageFormat = 'html' | 'mhtml' | 'webarchive'

type PageViewProps = {
  readonly format: PageFormat
  readonly version: SourceVersion
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly label: string
  /** Words that were asked for; each object is asked for once. */
  readonly asked: { readonly words: string } | null
  readonly onUse: () => void
}

type Outcome =
  { readonly kind: 'page'; readonly page: SavedPage } | { readonly kind: 'cannot'; readonly why: string }

/** A page as its site laid it out, as far as that came with the file. Give each version its own `key`. */
export function PageView({ format, version, bytes, label, asked, onUse }: PageViewProps) {
  const [wanted, setWanted] = useState(() => !wasUnfinished(version.originalSha256))
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const load = async () => {
      const found = await read(format, version, bytes, leaving.signal)
      if (!leaving.signal.aborted) setOutcome(found)
    }
    void load()
    return () => leaving.abort()
  }, [format, version, bytes])
  if (outcome === null)
    return (
      <div className={s.opening}>
        <Progress label="Opening the original" value={0} total={null} />
      </div>
    )
  if (outcome.kind === 'cannot') return <Cannot why={outcome.why} />
  if (!wanted) return <Unfinished onShow={() => setWanted(true)} />
  return (
    <PageFrame page={outcome.page} file={version.originalSha256} label={label} asked={asked} onUse={onUse} />
  )
}

/** A layout that is kept would have the window stop again at every start. */
function Unfinished({ onShow }: { readonly onShow: () => void }) {
  return (
    <EmptyState
      title="This page was not finished the last time"
      actions={<Button onClick={onShow}>Show it all the same</Button>}
    >
      <p>
        The window was closed while it laid out the page. It may take long; the text beside it is not
        affected.
      </p>
    </EmptyState>
  )
}

async function read(
  format: PageFormat,
  { encoding }: SourceVersion,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<Outcome> {
  const page = await pageOf(format, encoding.used, bytes, signal)
  if (page === null) return { kind: 'cannot', why: 'No page can be found in the file.' }
  if (page.html.length > MOST_CHARACTERS) return { kind: 'cannot', why: 'The page is too large.' }
  return { kind: 'page', page }
}

async function pageOf(
  format: PageFormat,
  encoding: string,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<SavedPage | null> {
  switch (format) {
    case 'html':
      return { html: decoded(bytes, encoding), address: null, parts: [] }
    case 'mhtml':
    case 'webarchive':
      return bridge.invoke('original.page', { format, bytes }, signal).then(
        ({ page }) => page,
        () => null,
      )
    default:
      return assertNever(format)
  }
}
