import { memo as memoised, useMemo, useState } from 'react'
import type { ReadBlock } from '../../../../shared/memo/markdown.ts'
import { referenceKey, referencesIn } from '../../../../shared/memo/references.ts'
import { useDb, useLive } from '../../data/context.ts'
import { livingReferences } from '../../data/reference-targets.ts'
import { externalLinks } from '../../platform/open-link.ts'
import { OpenLinkDialog } from '../../ui/open-link-dialog.tsx'
import { createBlockReader } from './block-reader.ts'
import { MemoBlock } from './memo-block.tsx'
import { MemoLinks, type MemoLinksValue } from './memo-links.ts'
import s from './memo-text.module.css'
import { openReference } from './open-reference.ts'

/** A memo as it reads, built from its tree: nothing in it is markup, and nothing is fetched. */
export function MemoText({ body }: { readonly body: string }) {
  const db = useDb()
  const [href, setHref] = useState<string | null>(null)
  const [read] = useState(createBlockReader)
  const blocks = useMemo(() => read(body), [read, body])
  const references = referencesIn(body)
  const keys = [...new Set(references.map(referenceKey))].sort().join()
  const living = useLive((live) => livingReferences(live, references), [keys])
  const links: MemoLinksValue = useMemo(
    () => ({
      // Until it is known nothing is said to be deleted.
      isLiving: (reference) => living?.has(referenceKey(reference)) ?? true,
      follow: (reference) => void openReference(db, reference),
      openLink: setHref,
    }),
    [db, living],
  )
  if (blocks.length === 0) return <p className={s.empty}>Nothing written yet.</p>
  return (
    <MemoLinks value={links}>
      <div className={s.text}>
        {blocks.map(({ key, block }) => (
          <TopBlock key={key} block={block} />
        ))}
      </div>
      <OpenLinkDialog href={href} onClose={() => setHref(null)} links={externalLinks} />
    </MemoLinks>
  )
}

const TopBlock = memoised(function TopBlock({ block }: Pick<ReadBlock, 'block'>) {
  return (
    <div className={s.block} dir="auto">
      <MemoBlock block={block} />
    </div>
  )
})
