import { Combobox } from '@base-ui/react/combobox'
import { Plus } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { PartyId } from '../../../shared/ids.ts'
import {
  partyChoices,
  wishOf,
  type Mention,
  type PartyChoice,
  type PartyWish,
} from '../../../shared/parties/choices.ts'
import { LONGEST_NAME, partyCalled, tidyName } from '../../../shared/parties/names.ts'
import { KIND_WORDS } from '../../../shared/parties/words.ts'
import type { Party } from '../../../shared/project/party.ts'
import { Field } from './field.tsx'
import field from './field.module.css'
import menu from './menu.module.css'
import s from './party-field.module.css'
import { PartyIcon } from './party-icon.tsx'
import { usePopupRoot } from './popup-root.ts'
import { useFocus } from './use-focus.ts'

type PartyFieldProps = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly placeholder: string
  readonly parties: readonly Party[]
  readonly value: Party | null
  /** Whom the words it is about name: they are offered first. */
  readonly mentions?: ReadonlyMap<PartyId, Mention>
  readonly without?: readonly PartyId[]
  /** Whether a name that is new makes a party. */
  readonly creates?: boolean
  /** Just asked for: it takes the focus and, with its list, shows at once who can be chosen. */
  readonly asked?: 'field' | 'list' | null
  readonly onChoose: (wish: PartyWish) => void
  /** The field was emptied; without it, it shows what it had again. */
  readonly onClear?: () => void
}

const NOT_HERE = 'This party cannot be chosen here.'
const NOBODY_CALLED_SO = 'Nobody is called so.'
const ENTER_MAKES_IT = 'Nobody is called so yet. Enter makes a party of it.'

/** A party chosen by typing its name or an alias; Enter on a name that is new makes a new one. */
export function PartyField(props: PartyFieldProps) {
  const { label, hideLabel = false, placeholder, parties, value, asked = null } = props
  const { onChoose, onClear, mentions = new Map<PartyId, Mention>(), without = [], creates = true } = props
  const popup = usePopupRoot()
  const input = useFocus<HTMLInputElement>(asked !== null)
  const [open, setOpen] = useState(asked === 'list' && value === null)
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const [seen, setSeen] = useState(value?.id)
  if (seen !== value?.id) {
    setSeen(value?.id)
    setTyped(null)
  }

  const choose = (choice: PartyChoice | null) => {
    if (choice === null) return
    // Stays in the field until what was chosen is stored and comes back.
    setTyped(choice.kind === 'party' ? choice.party.name : choice.name)
    setOpen(false)
    onChoose(wishOf(choice))
  }
  const leave = () => {
    setLeft(true)
    if (typed === null) return
    if (typed.trim() === '') {
      setTyped(null)
      if (value !== null) onClear?.()
      return
    }
    const known = partyCalled(parties, typed)
    if (known === null || without.includes(known.id)) return
    setTyped(null)
    if (known.id !== value?.id) onChoose({ kind: 'known', id: known.id })
  }
  const make = (event: KeyboardEvent) => {
    // In the open list Enter takes what is marked there.
    if (event.key !== 'Enter' || open || !creates || typed === null || tidyName(typed) === '') return
    if (partyCalled(parties, typed) !== null) return
    event.preventDefault()
    onChoose({ kind: 'named', name: typed })
  }
  const problem = () => {
    if (!left || open || typed === null) return null
    const known = partyCalled(parties, typed)
    if (known === null) return creates ? ENTER_MAKES_IT : NOBODY_CALLED_SO
    return without.includes(known.id) ? NOT_HERE : null
  }
  return (
    <Field label={label} hideLabel={hideLabel} error={problem()}>
      {(control) => (
        <Combobox.Root
          items={partyChoices(parties, { typed: typed ?? '', mentions, without, creates })}
          filter={null}
          autoHighlight
          itemToStringLabel={labelOf}
          open={open}
          onOpenChange={setOpen}
          inputValue={typed ?? value?.name ?? ''}
          onInputValueChange={(next, { reason }) => {
            if (reason === 'input-change') setTyped(next)
          }}
          value={null}
          onValueChange={choose}
        >
          <Combobox.Input
            ref={input}
            {...control}
            className={field.control}
            placeholder={placeholder}
            maxLength={LONGEST_NAME}
            onFocus={({ currentTarget }) => {
              setLeft(false)
              // Typing puts another in the place of who stands there.
              currentTarget.select()
            }}
            onBlur={leave}
            onKeyDown={make}
          />
          <Combobox.Portal {...popup}>
            <Combobox.Positioner
              className={menu.positioner}
              positionMethod="fixed"
              align="start"
              sideOffset={4}
            >
              <Combobox.Popup className={s.popup}>
                <Combobox.Empty className={s.empty}>
                  {creates ? 'Type a name.' : NOBODY_CALLED_SO}
                </Combobox.Empty>
                <Combobox.List className={s.list} aria-label={label}>
                  {(choice: PartyChoice) => (
                    <Combobox.Item key={keyOf(choice)} value={choice} className={menu.item}>
                      <span className={menu.icon}>{iconOf(choice)}</span>
                      <span className={s.words}>
                        <span dir="auto">{labelOf(choice)}</span> <small>{detailOf(choice)}</small>
                      </span>
                    </Combobox.Item>
                  )}
                </Combobox.List>
              </Combobox.Popup>
            </Combobox.Positioner>
          </Combobox.Portal>
        </Combobox.Root>
      )}
    </Field>
  )
}

const keyOf = (choice: PartyChoice): string => (choice.kind === 'party' ? choice.party.id : 'create')

const labelOf = (choice: PartyChoice): string =>
  choice.kind === 'party' ? choice.party.name : `New party “${choice.name}”`

const iconOf = (choice: PartyChoice): ReactNode =>
  choice.kind === 'party' ? <PartyIcon kind={choice.party.kind} /> : <Plus aria-hidden="true" />

const MENTION_WORDS: Readonly<Record<Mention, string>> = {
  here: 'named here',
  near: 'named close by',
}

function detailOf(choice: PartyChoice): string {
  if (choice.kind === 'create') return KIND_WORDS[choice.guess].toLowerCase()
  const { alias, mention } = choice
  const parts = [alias === null ? '' : `“${alias}”`, mention === null ? '' : MENTION_WORDS[mention]]
  return parts.filter((part) => part !== '').join(' · ')
}
