import { useRef, type PointerEvent } from 'react'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { SuppressedBlock } from '../../../../../shared/text/document.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'
import { useDb } from '../../../data/context.ts'
import { restoreBlocks } from '../../../data/sources.ts'
import { Button } from '../../../ui/button.tsx'
import { plural } from '../../../ui/format.ts'
import { announce } from '../../../ui/live-region.tsx'
import { REASON_WORDS, reasonsInWords } from '../../../ui/removal-reasons.ts'
import s from './inserts.module.css'
import type { Shown } from './inserts-shown.ts'

/** As many parts and letters as may stand in the way of reading without being folded away. */
const MOST_PARTS_OPEN = 3
const MOST_LETTERS_OPEN = 600
/** Enough of a part to recognise it by in the name of its button. */
const MOST_NAMED = 60

/** The parts that somebody has unfolded: their group stays so when one is put back, which makes the text anew. */
const unfolded = new Set<string>()

type RemovedPartsProps = Pick<Shown, 'sourceId' | 'text' | 'language'> & {
  /** Indices into `suppressed`, which follow each other in the original. */
  readonly parts: readonly number[]
}

type Part = SuppressedBlock & { readonly index: number }

/** What cleaning removed at one place, each part with its reason and the way back; many or long ones are folded away. */
export function RemovedParts({ sourceId, text, language, parts }: RemovedPartsProps) {
  const db = useDb()
  const busy = useRef(false)
  const blocks = parts.flatMap((index): readonly Part[] => {
    const block = text.suppressed[index]
    return block === undefined ? [] : [{ ...block, index }]
  })
  const putBack = async (chosen: readonly Part[]) => {
    if (busy.current) return
    busy.current = true
    try {
      const indices = chosen.map(({ index }) => index)
      if (await restoreBlocks(db, sourceId, indices))
        announce(`${plural(indices.length, 'passage')} put back into the text.`)
    } finally {
      busy.current = false
    }
  }
  const shown = blocks.map((block) => (
    <RemovedPart
      key={block.index}
      block={block}
      language={language}
      onPutBack={() => void putBack([block])}
    />
  ))
  if (blocks.length < 2) return shown
  const name = `${plural(blocks.length, 'removed part')}: ${reasonsInWords(blocks.map(({ reason }) => reason))}`
  return (
    <details
      open={isShort(blocks) || blocks.some((block) => unfolded.has(keyOf(sourceId, block)))}
      aria-label={name}
      lang="en"
      className={s.removed}
      onToggle={({ currentTarget: { open } }) => {
        for (const key of blocks.map((block) => keyOf(sourceId, block)))
          if (open) unfolded.add(key)
          else unfolded.delete(key)
      }}
    >
      <summary className={s.summary}>{name}</summary>
      {shown}
      <Button size="small" onClick={() => void putBack(blocks)}>
        Put back all {blocks.length}
      </Button>
    </details>
  )
}

type RemovedPartProps = {
  readonly block: Part
  readonly language: string | null
  readonly onPutBack: () => void
}

/** Takes the focus when pressed: while it has it, and only then, its words can be selected. */
function RemovedPart({ block, language, onPutBack }: RemovedPartProps) {
  const { one } = REASON_WORDS[block.reason]
  return (
    <fieldset
      aria-label={`Removed part: ${one}`}
      tabIndex={-1}
      lang="en"
      className={s.removed}
      data-removed={block.index}
    >
      <div className={s.reason}>
        <span>Removed: {one}</span>
        <Button
          size="small"
          aria-label={`Put back “${shortened(block.text, MOST_NAMED)}”`}
          onClick={onPutBack}
        >
          Put back
        </Button>
      </div>
      <div className={s.words} lang={language ?? ''} dir="auto" onPointerDown={focusAround}>
        {block.text}
      </div>
    </fieldset>
  )
}

/** Before the browser asks whether a selection may begin here. */
const focusAround = ({ currentTarget }: PointerEvent<HTMLElement>): void =>
  currentTarget.closest<HTMLElement>('[data-removed]')?.focus({ preventScroll: true })

const keyOf = (sourceId: SourceId, { text }: Part): string => `${sourceId} ${text}`

const isShort = (parts: readonly Part[]): boolean =>
  parts.length <= MOST_PARTS_OPEN &&
  parts.reduce((sum, { text }) => sum + text.length, 0) <= MOST_LETTERS_OPEN
