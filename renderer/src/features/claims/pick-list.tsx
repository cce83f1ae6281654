import { Combobox } from '@base-ui/react/combobox'
import { useFocus } from '../../ui/use-focus.ts'
import s from './pick-list.module.css'

/** As many as anyone looks through; more are found by typing. */
const MOST = 200

type PickListProps<T> = {
  readonly label: string
  readonly empty: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly wordsOf: (item: T) => string
  readonly detailOf?: (item: T) => string
  readonly onChoose: (item: T) => void
}

/** A field and a list below it, of which one is chosen. */
export function PickList<T>({ label, empty, items, keyOf, wordsOf, detailOf, onChoose }: PickListProps<T>) {
  const field = useFocus<HTMLInputElement>(true)
  return (
    <Combobox.Root
      items={items}
      limit={MOST}
      inline
      open
      autoHighlight
      itemToStringLabel={wordsOf}
      value={null}
      onValueChange={(item: T | null) => {
        if (item !== null) onChoose(item)
      }}
    >
      <Combobox.Input ref={field} className={s.field} aria-label={label} placeholder={label} />
      <Combobox.Empty className={s.empty}>{empty}</Combobox.Empty>
      <Combobox.List className={s.list}>
        {(item: T) => (
          <Combobox.Item key={keyOf(item)} value={item} className={s.item}>
            <span className={s.statement} dir="auto">
              {wordsOf(item)}
            </span>
            {detailOf === undefined ? null : <span className={s.verdict}>{detailOf(item)}</span>}
          </Combobox.Item>
        )}
      </Combobox.List>
    </Combobox.Root>
  )
}
