import type { WordChange } from '../../../shared/text/word-changes.ts'
import s from './word-diff.module.css'

type WordDiffProps = {
  readonly changes: readonly WordChange[]
  /** Leaves out what stands on the other side only. */
  readonly side?: 'old' | 'new'
}

/** Words with what went struck out and what came underlined, as elements that say so. */
export function WordDiff({ changes, side }: WordDiffProps) {
  const hidden = side === 'old' ? 'added' : 'removed'
  const shown = side === undefined ? changes : changes.filter(({ kind }) => kind !== hidden)
  return shown.map(({ kind, text }, index) => {
    if (kind === 'removed')
      return (
        <del key={index} className={s.removed}>
          {text}
        </del>
      )
    if (kind === 'added')
      return (
        <ins key={index} className={s.added}>
          {text}
        </ins>
      )
    return <span key={index}>{text}</span>
  })
}
