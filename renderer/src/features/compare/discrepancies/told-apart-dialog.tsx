import type { ToldApart } from '../../../../../shared/compare/discrepancies/told-apart.ts'
import type { DecidedPassage } from '../../../../../shared/project/passage-decision.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { useDb } from '../../../data/context.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { plural } from '../../../ui/format.ts'
import { MarkedText } from '../../../ui/marked-text.tsx'
import { setTogether } from './actions.ts'
import { KINDS } from './row-words.ts'
import { onOneLine } from './texts.ts'
import s from './told-apart-dialog.module.css'

type ToldApartDialogProps = {
  readonly told: readonly ToldApart[]
  readonly sources: readonly Source[]
  readonly onClose: () => void
}

/** What was said not to be the same thing; each can be set against each other again. */
export function ToldApartDialog({ told, sources, onClose }: ToldApartDialogProps) {
  const db = useDb()
  const titles = new Map(sources.map(({ id, meta }) => [id, meta.title.value]))
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Told apart"
      description="You said that these are not about the same thing, so they are not set against each other."
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {told.length === 0 ? <p>Nothing is told apart any more.</p> : null}
      <ul className={s.list}>
        {told.map((each) => (
          <li key={each.ids[0]} className={s.pair}>
            <p className={s.kind}>{KINDS[each.about].label}</p>
            <Passages passages={each.ones} titles={titles} />
            <p className={s.kind}>is not about the same as</p>
            <Passages passages={each.others} titles={titles} />
            <Button size="small" className={s.again} onClick={() => void setTogether(db, each)}>
              Set against each other again
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type PassagesProps = {
  readonly passages: readonly DecidedPassage[]
  readonly titles: ReadonlyMap<string, string>
}

const MOST = 4

function Passages({ passages, titles }: PassagesProps) {
  const left = passages.length - MOST
  return (
    <ul className={s.passages}>
      {passages.slice(0, MOST).map(({ sourceId, anchor: { prefix, exact, suffix, start } }) => {
        // The context is cut at so many letters: half a word is left out.
        const before = onOneLine(prefix).replace(/^\S+\s/, '')
        const words = onOneLine(exact)
        return (
          <li key={`${sourceId} ${start}`}>
            <q className={s.quote} dir="auto">
              …
              <MarkedText
                text={before + words + onOneLine(suffix).replace(/\s\S+$/, '')}
                marks={[{ start: before.length, end: before.length + words.length }]}
              />
              …
            </q>{' '}
            <bdi className={s.source}>{titles.get(sourceId) ?? ''}</bdi>
          </li>
        )
      })}
      {left > 0 ? <li className={s.source}>and {plural(left, 'more passage')}</li> : null}
    </ul>
  )
}
