import { useRef, useState } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import type { SourceText } from '../../../../shared/text/document.ts'
import { useDb } from '../../data/context.ts'
import { restoreBlocks } from '../../data/sources.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import { leftOutOf, type LeftOut } from './left-out.ts'
import s from './source-details.module.css'

type LeftOutListProps = { readonly sourceId: SourceId; readonly text: SourceText }

/** What cleaning took out of the article, each with its reason; all of it can be put back, and that can be undone. */
export function LeftOutList({ sourceId, text }: LeftOutListProps) {
  const db = useDb()
  const [busy, setBusy] = useState(false)
  const section = useRef<HTMLElement>(null)
  const leftOut = leftOutOf(text)

  const putBack = async (indices: readonly number[]) => {
    setBusy(true)
    // The button that was pressed is about to go, and the focus must not go with it.
    section.current?.focus()
    try {
      await restoreBlocks(db, sourceId, indices)
      announce(`${plural(indices.length, 'passage')} put back into the text.`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section ref={section} tabIndex={-1} className={s.focusable} aria-label="What was left out">
      <div className={s.headingRow}>
        <h3 className={s.heading}>What was left out</h3>
        {leftOut.length < 2 ? null : (
          <Button
            size="small"
            disabled={busy}
            onClick={() => void putBack(leftOut.map(({ index }) => index))}
          >
            Put back all
          </Button>
        )}
      </div>
      {leftOut.length === 0 ? (
        <p className={s.muted}>Nothing: the text holds all that is in the file.</p>
      ) : (
        <ul className={s.leftOut}>
          {leftOut.map((block) => (
            <LeftOutItem
              key={`${block.index} ${block.text}`}
              block={block}
              busy={busy}
              onPutBack={() => void putBack([block.index])}
              onShow={() => showInText(sourceId, block.index)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Opens the source with its removed parts shown, at this one. */
function showInText(sourceId: SourceId, index: number): void {
  const { closeDialog, requestReveal } = workspace.getState()
  closeDialog()
  requestReveal({ sourceId, removed: index })
}

type LeftOutItemProps = {
  readonly block: LeftOut
  readonly busy: boolean
  readonly onPutBack: () => void
  readonly onShow: () => void
}

function LeftOutItem({ block, busy, onPutBack, onShow }: LeftOutItemProps) {
  return (
    <li className={s.leftOutItem}>
      <div>
        <p className={s.from}>
          {block.reason}, {block.place}
        </p>
        <p className={s.leftOutText} dir="auto">
          {block.text}
        </p>
      </div>
      <div className={s.leftOutActions}>
        <Button
          size="small"
          variant="ghost"
          aria-label={`Show in text: ${block.reason}, ${block.place}`}
          onClick={onShow}
        >
          Show in text
        </Button>
        <Button
          size="small"
          disabled={busy}
          aria-label={`Put back “${block.text.slice(0, 60)}”`}
          onClick={onPutBack}
        >
          Put back
        </Button>
      </div>
    </li>
  )
}
