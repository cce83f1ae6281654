import { useEffect } from 'react'
import { useLive } from '../../../data/context.ts'
import { Floating } from '../../../ui/floating.tsx'
import { announce } from '../../../ui/live-region.tsx'
import type { WordingTip as Tip } from './use-wording-tip.ts'
import { wordingWords } from './wording-words.ts'
import s from './wording-tip.module.css'

type WordingTipProps = {
  readonly tip: Tip
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** With whom the words are shared that one points at; read out where the caret was brought there. */
export function WordingTip({ tip: { marks, box, by }, onStay, onLeave }: WordingTipProps) {
  const ids = [...new Set(marks.map(({ other }) => other.sourceId))]
  const titles = useLive(
    async (db) => new Map((await db.sources.bulkGet(ids)).map((row) => [row?.id, row?.meta.title.value])),
    [ids.join()],
  )
  const lines =
    titles === undefined
      ? []
      : marks.map((mark) =>
          wordingWords(
            mark,
            new Map([[mark.other.sourceId, titles.get(mark.other.sourceId) ?? 'a source that is gone']]),
          ),
        )
  const said = lines.join('. ')
  useEffect(() => {
    if (by === 'caret' && said !== '') announce(said)
  }, [by, said])
  if (lines.length === 0) return null
  return (
    <Floating passage={box} role="tooltip" className={s.tip} onPointerEnter={onStay} onPointerLeave={onLeave}>
      {lines.map((line, index) => (
        <p key={index} className={s.line} data-grade={marks[index]?.grade} dir="auto">
          {line}
        </p>
      ))}
    </Floating>
  )
}
