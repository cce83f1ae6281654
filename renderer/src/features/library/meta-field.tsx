import type { MetaKey, Source, SourceMeta } from '../../../../shared/project/source.ts'
import { useDb } from '../../data/context.ts'
import { metaText, type MetaValue } from '../../data/meta-text.ts'
import { changeMeta } from '../../data/sources.ts'
import { useMetaDraft } from '../../data/use-meta-draft.ts'
import { Button } from '../../ui/button.tsx'
import { formatPartialDate } from '../../ui/format.ts'
import { META_PROBLEMS } from '../../ui/meta-problems.ts'
import { TextField } from '../../ui/text-field.tsx'
import { foundAs, originWords } from './origins.ts'
import s from './source-details.module.css'

type MetaFieldProps<Key extends MetaKey> = {
  readonly source: Source
  readonly name: Key
  readonly label: string
  readonly hint?: string | undefined
}

/** One field, with where its value was found and what else the file says about it. */
export function MetaField<Key extends MetaKey>({ source, name, label, hint }: MetaFieldProps<Key>) {
  const db = useDb()
  const draft = useMetaDraft(source, name)
  const others = alternatives(source.meta, name)
  return (
    <>
      <TextField
        label={label}
        value={draft.text}
        onChange={draft.change}
        onBlur={draft.leave}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder="unknown"
        error={draft.problem === null ? null : META_PROBLEMS[draft.problem]}
        description={describe(source.meta, name, hint)}
      />
      {others.length === 0 ? null : (
        <>
          <p className={s.disagree}>{disagreement(source.meta, name, others.length)}</p>
          <ul className={s.others} aria-label={`Other values for ${label}`}>
            {others.map(({ text, from, value }) => (
              <li key={`${from} ${text}`}>
                <Button
                  size="small"
                  variant="ghost"
                  onClick={() => void changeMeta(db, source.id, name, value)}
                >
                  Use “{text}”
                </Button>
                <span className={s.from}>{originWords(from)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function describe(meta: SourceMeta, key: MetaKey, hint: string | undefined): string {
  const field = meta[key]
  if (field === null) return hint === undefined ? 'Not known.' : `Not known. ${hint}`
  const date = key === 'published' || key === 'modified' ? meta[key] : null
  const readable = date === null ? '' : `${formatPartialDate(date.value)}. `
  return `${readable}${foundAs(field)}.`
}

/** How many places say different things; the user's own value is none of them. */
function disagreement(meta: SourceMeta, key: MetaKey, others: number): string {
  if (meta[key]?.from !== 'user') return `${others + 1} places in the file disagree:`
  return others === 1 ? 'The file says:' : `${others} places in the file disagree:`
}

type Alternative<Key extends MetaKey> = {
  readonly text: string
  readonly from: string
  readonly value: MetaValue<Key>
}

/** What else was found, in the words of the field and without what it shows already. */
function alternatives<Key extends MetaKey>(meta: SourceMeta, key: Key): readonly Alternative<Key>[] {
  const others: readonly { readonly value: MetaValue<Key>; readonly from: string }[] = meta[key]?.others ?? []
  const shown = metaText(meta, key)
  return others
    .map(({ value, from }) => ({
      value,
      from,
      text: metaText({ ...meta, [key]: { value, from, raw: null, others: [] } }, key),
    }))
    .filter(({ text }) => text !== shown)
}
