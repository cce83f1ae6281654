import { TextSearch } from 'lucide-react'
import { useEffect, useState } from 'react'
import { queryText } from '../../../../shared/codes/query/print.ts'
import { codeTerm } from '../../../../shared/codes/query/query.ts'
import type { CodeId } from '../../../../shared/ids.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { changeCode } from '../../data/codes.ts'
import { useDb, useLive } from '../../data/context.ts'
import { useMentions } from '../../data/mentions.ts'
import { useDraft } from '../../data/use-draft.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { MentionedIn } from '../../ui/mentioned-in.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Checkbox } from '../../ui/toggle.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import s from './code-details.module.css'
import { CodeMenu } from './code-menu.tsx'
import { countWords } from './count-words.ts'
import { idsWithBelow, totalOf, type CodeUse } from './codebook-rows.ts'
import { ColourRadio } from './colour-radio.tsx'
import { entryKey, groupRows } from './grouped.ts'
import { MergeDialog, targetsInOrder } from './merge-codes-dialog.tsx'
import { panelState, usePanelState } from './panel-state.ts'
import { PassageButton } from './passage-button.tsx'
import { loadPassages } from './queries.ts'
import { SplitDialog } from './split/split-dialog.tsx'
import { showFound } from './retrieve/retrieve-state.ts'
import { say } from '../../state/wording.ts'

type CodeDetailsProps = { readonly use: CodeUse; readonly rows: readonly CodeUse[] }

/** A code's own fields, and the passages it is on, source by source. */
export function CodeDetails({ use, rows }: CodeDetailsProps) {
  const { code, wholes } = use
  const db = useDb()
  const mentions = useMentions('code', code.id)
  const [merging, setMerging] = useState(false)
  const [splitting, setSplitting] = useState(false)
  const description = useDraft(code.description, (typed) => changeCode(db, code.id, 'description', typed))
  const memo = useDraft(code.memo ?? '', (typed) => changeCode(db, code.id, 'memo', typed))
  return (
    <section className={s.details} aria-label={code.name}>
      <div className={s.fields}>
        <div className={s.head}>
          <p className={s.path}>{wholes.map(({ name }) => `${name} ›`).join(' ')}</p>
          <CodeMenu
            use={use}
            rows={rows}
            canMerge={targetsInOrder(rows, code.id).length > 0}
            onMerge={() => setMerging(true)}
            onSplit={() => setSplitting(true)}
          />
        </div>
        <Name code={code} codes={rows.map((row) => row.code)} />
        <ColourRadio
          label="Colour"
          value={code.colour}
          onChange={(colour) => void changeCode(db, code.id, 'colour', colour)}
        />
        <TextArea
          label="Description"
          placeholder={say('When to use this code, and when not')}
          maxLength={LONGEST_PROSE}
          value={description.text}
          onChange={description.change}
        />
        <TextArea
          label="Memo"
          placeholder="Thoughts about it: what it shows, what is open"
          maxLength={LONGEST_PROSE}
          value={memo.text}
          onChange={memo.change}
        />
        <MentionedIn memos={mentions} onOpen={workspace.getState().openMemo} />
      </div>
      <Passages use={use} rows={rows} />
      <MergeDialog code={code} rows={rows} open={merging} onOpenChange={setMerging} />
      {splitting ? (
        <SplitDialog code={code} codes={rows.map((row) => row.code)} onClose={() => setSplitting(false)} />
      ) : null}
    </section>
  )
}

function Name({ code, codes }: { readonly code: Code; readonly codes: readonly Code[] }) {
  const db = useDb()
  const asked = usePanelState((state) => state.naming === code.id)
  const field = useFocus<HTMLInputElement>(asked)
  useEffect(() => {
    if (!asked) return
    field.current?.select()
    panelState.setState({ naming: null })
  }, [asked, field])
  const name = useDraft(code.name, (typed) =>
    nameProblem(typed, code, codes) === null ? changeCode(db, code.id, 'name', typed) : null,
  )
  return (
    <TextField
      ref={field}
      label="Name"
      maxLength={200}
      value={name.text}
      error={nameProblem(name.text, code, codes)}
      onChange={name.change}
      onKeyDown={({ key }) => {
        if (key === 'Enter') panelState.setState({ returning: true })
      }}
      onBlur={() => {
        // What may be stored is on its way already; only what may not be is given up.
        if (nameProblem(name.text, code, codes) !== null) name.discard()
      }}
    />
  )
}

function Passages({ use: { code, own, all, hasParts }, rows }: CodeDetailsProps) {
  const withBelow = usePanelState((state) => state.withBelow) && hasParts
  const ids: readonly CodeId[] = withBelow ? idsWithBelow(rows, code.id) : [code.id]
  const passages = useLive((db) => loadPassages(db, ids), [ids.join()])
  const shown = passages === undefined ? undefined : groupRows(passages).slice(0, MOST_SHOWN)
  return (
    <>
      <div className={s.found}>
        <h2 className={s.heading}>{countWords(withBelow ? all : own)}</h2>
        {hasParts ? (
          <Checkbox
            label={say('With the codes in it')}
            checked={withBelow}
            onChange={(checked) => panelState.setState({ withBelow: checked })}
          />
        ) : null}
        <Button
          size="small"
          icon={<TextSearch />}
          disabled={totalOf(withBelow ? all : own) === 0}
          onClick={() => showFound(queryText(codeTerm(code.name, withBelow)))}
        >
          Show all with context
        </Button>
      </div>
      {shown === undefined ? null : shown.length === 0 ? (
        <p className={s.empty}>
          {say('No passage has this code yet. Select words in a source and press T.')}
        </p>
      ) : (
        <ul className={s.passages}>
          {shown.map((entry) => (
            <li key={entryKey(entry)}>
              {entry.kind === 'source' ? (
                <h3 className={s.source}>{entry.source.meta.title.value}</h3>
              ) : (
                <PassageButton row={entry.row} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Beyond these, all are in the windowed list that shows them with their context. */
const MOST_SHOWN = 200

/** Why a name cannot be stored, or null. Two codes of one name could not be told apart. */
function nameProblem(typed: string, code: Code, codes: readonly Code[]): string | null {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return say('A code needs a name. The last one was kept.')
  const twin = codes.find(({ id, name }) => id !== code.id && name.toLowerCase() === wanted)
  return twin === undefined ? null : say`There is a code “${twin.name}” already. The last name was kept.`
}
