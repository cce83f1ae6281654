import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import { ariaKeys } from './keys.ts'
import s from './picker-dialog.module.css'

export type PickItem = {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** What tells it from others of the same name. */
  readonly detail?: string
  readonly shortcut?: string | undefined
  /** The part of the label that was looked for, as indices. */
  readonly found?: readonly [from: number, to: number]
}
export type PickGroup<Item extends PickItem> = { readonly label: string; readonly items: readonly Item[] }

type PickerDialogProps<Item extends PickItem> = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Names the dialog. */
  readonly title: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Already filtered and in order; the first item is the one Enter takes. */
  readonly groups: readonly PickGroup<Item>[]
  /** Shown instead of an empty list. */
  readonly empty: ReactNode
  readonly onPick: (item: Item) => void
  /** For long labels: the detail stands below instead of beside. */
  readonly stacked?: boolean
}

/** A field and a list below it: type, choose with the arrow keys, Enter. The dialog closes before `onPick` runs. */
export function PickerDialog<Item extends PickItem>(props: PickerDialogProps<Item>) {
  const {
    open,
    onOpenChange,
    title,
    placeholder,
    query,
    onQuery,
    groups,
    empty,
    onPick,
    stacked = false,
  } = props
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={s.backdrop} />
        <Dialog.Viewport className={s.viewport} data-dialog>
          <Dialog.Popup className={s.popup} aria-label={title}>
            <Autocomplete.Root
              open
              inline
              items={groups}
              filter={null}
              value={query}
              onValueChange={(next, { reason }) => {
                if (reason !== 'item-press') onQuery(next)
              }}
              itemToStringValue={(item: Item) => item.label}
              autoHighlight="always"
              keepHighlight
            >
              <div className={s.field}>
                <Search aria-hidden="true" />
                <Autocomplete.Input className={s.input} aria-label={title} placeholder={placeholder} />
              </div>
              <Autocomplete.Empty className={s.empty}>{empty}</Autocomplete.Empty>
              <Autocomplete.List className={s.list} aria-label={title}>
                {(group: PickGroup<Item>) => (
                  <Autocomplete.Group key={group.label} items={group.items}>
                    <Autocomplete.GroupLabel className={s.heading}>{group.label}</Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: Item) => (
                        <Autocomplete.Item
                          key={item.id}
                          value={item}
                          className={cx(s.item, stacked && s.stacked)}
                          aria-keyshortcuts={
                            item.shortcut === undefined ? undefined : ariaKeys(item.shortcut)
                          }
                          onClick={() => {
                            onOpenChange(false)
                            onPick(item)
                          }}
                        >
                          <span className={s.icon}>{item.icon}</span>
                          <span className={s.words}>
                            <Label item={item} />
                            {item.detail === undefined ? null : (
                              <span className={s.detail}>{item.detail}</span>
                            )}
                          </span>
                          {item.shortcut === undefined ? null : <Kbd keys={item.shortcut} />}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Label({ item: { label, found } }: { readonly item: PickItem }) {
  if (found === undefined) return <span className={s.label}>{label}</span>
  const [from, to] = found
  return (
    <span className={s.label}>
      {label.slice(0, from)}
      <mark>{label.slice(from, to)}</mark>
      {label.slice(to)}
    </span>
  )
}
