import { Autocomplete } from '@base-ui/react/autocomplete'
import { Search } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { completions, type Completion } from '../../../../../shared/codes/query/complete.ts'
import type { QueryRows } from '../../../../../shared/codes/query/index-rows.ts'
import { COLOURS } from '../../../../../shared/project/annotation.ts'
import { useSay } from '../../../state/wording.ts'
import { usePopupRoot } from '../../../ui/popup-root.ts'
import { useFocus } from '../../../ui/use-focus.ts'
import s from './query-field.module.css'
import { ask, retrieveState, useRetrieveState } from './retrieve-state.ts'

type QueryFieldProps = { readonly rows: QueryRows; readonly describedBy: string; readonly isWrong: boolean }

/** Where a query is typed; it offers fields, names and operators to go on with. */
export function QueryField({ rows, describedBy, isWrong }: QueryFieldProps) {
  const say = useSay()
  const root = usePopupRoot()
  const text = useRetrieveState((state) => state.text)
  const names = useMemo(
    () => ({
      code: rows.codes.map(({ name }) => name),
      claim: rows.claims.map(({ statement }) => statement),
      source: rows.sources.map(({ meta }) => meta.title.value),
      colour: [...COLOURS],
    }),
    [rows],
  )
  const wanted = useRetrieveState((state) => state.wanted)
  const field = useFocus<HTMLInputElement>(wanted)
  useEffect(() => {
    if (wanted) retrieveState.setState({ wanted: false })
  }, [wanted])
  const [open, setOpen] = useState(false)
  const items = useMemo(() => completions(text, names), [text, names])
  return (
    <Autocomplete.Root
      items={items}
      filter={null}
      value={text}
      open={open && items.length > 0}
      onOpenChange={(next, { reason }) => {
        if (reason !== 'item-press') setOpen(next)
      }}
      onValueChange={(next, { reason }) => {
        // Esc closes what is offered; what was typed stays.
        if (reason === 'escape-key') return
        ask(next)
        // After a field its values are offered at once; after a name what was found is to be seen.
        setOpen(reason === 'item-press' ? next.endsWith(':') : true)
      }}
      itemToStringValue={(item: Completion) => item.text}
      openOnInputClick
    >
      <div className={s.field}>
        <Search aria-hidden="true" />
        <Autocomplete.Input
          ref={field}
          className={s.input}
          aria-label="Query"
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          spellCheck={false}
          placeholder={say('code:Name AND words')}
        />
      </div>
      <Autocomplete.Portal {...root}>
        <Autocomplete.Positioner className={s.positioner} sideOffset={4} align="start" positionMethod="fixed">
          <Autocomplete.Popup className={s.popup}>
            <Autocomplete.List>
              {(item: Completion) => (
                <Autocomplete.Item key={item.text} value={item} className={s.item}>
                  <span className={s.label} dir="auto">
                    {item.label}
                  </span>
                  <span className={s.what}>{say(item.what)}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}
