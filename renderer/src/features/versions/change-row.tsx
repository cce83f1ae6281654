import { assertNever } from '../../../../shared/assert.ts'
import { sliceSpan } from '../../../../shared/text/offsets.ts'
import type { TextChange } from '../../../../shared/text/text-changes.ts'
import type { WordChange } from '../../../../shared/text/word-changes.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import s from './change-row.module.css'
import type { Placed } from './compare.ts'
import type { Pair } from './queries.ts'
import { WordDiff } from '../../ui/word-diff.tsx'
import { STATE_WORDS } from './words.ts'

type ChangeRowProps = {
  readonly change: TextChange
  readonly pair: Pair
  readonly placed: readonly Placed[]
  readonly language: string | undefined
}

/** A paragraph of a comparison with what is marked in it. */
export function ChangeRow({ change, pair, placed, language }: ChangeRowProps) {
  return (
    <li className={s.row} data-kind={change.kind}>
      <span className={s.kind}>{kindWords(change)}</span>
      <div>
        <p className={s.text} lang={language} dir="auto">
          <WordDiff changes={wordsOf(change, pair)} />
        </p>
        {placed.length === 0 ? null : (
          <ul className={s.marks} aria-label="Annotations">
            {placed.map(({ annotation: { id, anchor, colour }, changed }) => (
              <li key={`${id} ${anchor.start}`} className={s.mark}>
                <ColourDot colour={colour} />
                <span>
                  “{shortened(anchor.exact, 90)}” · {STATE_WORDS[anchor.state.kind]}
                  {changed && anchor.state.kind !== 'orphan' ? ' · its words changed' : ''}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function kindWords(change: TextChange): string {
  switch (change.kind) {
    case 'same':
      return ''
    case 'changed':
      return 'Changed'
    case 'removed':
      return change.moved ? 'Moved away' : 'Removed'
    case 'added':
      return change.moved ? 'Moved here' : 'Added'
    default:
      return assertNever(change)
  }
}

function wordsOf(change: TextChange, { before, after }: Pair): readonly WordChange[] {
  switch (change.kind) {
    case 'same':
      return [{ kind: 'same', text: sliceSpan(after.content, change.after) }]
    case 'changed':
      return change.words
    case 'removed':
      return [{ kind: 'removed', text: sliceSpan(before.content, change.before) }]
    case 'added':
      return [{ kind: 'added', text: sliceSpan(after.content, change.after) }]
    default:
      return assertNever(change)
  }
}
