import { useRef, useState } from 'react'
import type { PartyWish } from '../../../../shared/parties/choices.ts'
import { LONGEST_NAME } from '../../../../shared/parties/names.ts'
import { BASIS_WORDS } from '../../../../shared/parties/words.ts'
import { BASES, type Attribution, type Basis } from '../../../../shared/project/attribution.ts'
import { attribute, unattribute, type Attributed } from '../../data/attributions.ts'
import { useDb, useLive } from '../../data/context.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { useDraft } from '../../data/use-draft.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import type { PartiesById } from '../../ui/attribution-chain.tsx'
import { Choice } from '../../ui/choice.tsx'
import { announce } from '../../ui/live-region.tsx'
import { offerUndo } from '../../ui/offer-undo.ts'
import { PartyField } from '../../ui/party-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useListener } from '../../ui/use-listener.ts'
import s from './attribution-editor.module.css'
import { mentionsIn } from './mentions.ts'

type AttributionEditorProps = {
  readonly label: string
  readonly target: Attributed
  readonly attribution: Attribution | undefined
  readonly parties: PartiesById
  readonly onClose: () => void
}

const BASIS_OPTIONS = BASES.map((value: Basis) => ({ value, label: BASIS_WORDS[value] }))

/** Who says something, in what role, on what basis and through whom. Each choice is stored as it is made. */
export function AttributionEditor({ label, target, attribution, parties, onClose }: AttributionEditorProps) {
  const db = useDb()
  const form = useRef<HTMLFieldSetElement>(null)
  const all = [...parties.values()]
  // Once somebody is chosen the rest can be said, also before that is stored.
  const [chosen, setChosen] = useState(false)
  const mentions = useLive((store) => mentionsIn(store, target, all), [target.id, parties])
  const role = useDraft(attribution?.role ?? '', async (typed) => {
    await attribute(db, target, { role: typed })
  })
  const partyOf = (id: Attribution['via']) => (id === undefined ? null : (parties.get(id) ?? null))
  const party = partyOf(attribution?.party)

  const close = () => {
    // To what the editor belongs to, so that the next key finds it.
    form.current?.closest('li, article')?.querySelector<HTMLElement>('[data-stop]')?.focus()
    onClose()
  }
  useListener(form, 'keydown', (event) => {
    const { key, target: field } = event
    if (!(field instanceof HTMLElement) || event.isComposing || event.defaultPrevented) return
    // In a list that is open Esc is for the list; Enter chooses in it, and presses buttons.
    const isOurs =
      key === 'Escape'
        ? field.getAttribute('aria-expanded') !== 'true'
        : key === 'Enter' && !field.matches('button, [role=combobox]')
    if (!isOurs) return
    event.preventDefault()
    event.stopPropagation()
    close()
  })
  const choose = (wish: PartyWish) => {
    setChosen(true)
    void attribute(db, target, { party: wish, ...(attribution === undefined ? { role: role.text } : {}) })
  }
  const takeOff = async () => {
    const name = party?.name ?? 'anybody'
    close()
    const step = await withUndo(db, (recorded) => unattribute(db, target, recorded))
    offerUndo(`No longer attributed to ${name}`, step)
  }
  return (
    <fieldset ref={form} aria-label={label} className={s.editor}>
      <PartyField
        asked="list"
        label={label}
        placeholder="A name; Enter takes or makes it"
        parties={all}
        value={party}
        {...(mentions === undefined ? {} : { mentions })}
        onChoose={choose}
      />
      {attribution === undefined && !chosen ? null : (
        <>
          <TextField
            label="In what role"
            placeholder="Spokesman, witness …"
            maxLength={LONGEST_NAME}
            dir="auto"
            value={role.text}
            onChange={role.change}
          />
          <Choice
            label="On what basis"
            showLabel
            all="Not stated"
            value={attribution?.basis ?? null}
            options={BASIS_OPTIONS}
            onChange={(basis) => void attribute(db, target, { basis })}
          />
          <PartyField
            label="Through whom"
            placeholder="An agency, if any"
            parties={all}
            value={partyOf(attribution?.via)}
            {...(mentions === undefined ? {} : { mentions })}
            without={attribution === undefined ? [] : [attribution.party]}
            onChoose={(via) => void attribute(db, target, { via })}
            onClear={() => void attribute(db, target, { via: null })}
          />
        </>
      )}
      <div className={s.buttons}>
        <Button size="small" onClick={close}>
          Done
        </Button>
        {party === null ? null : (
          <>
            <Button size="small" variant="ghost" onClick={() => void takeOff()}>
              Take off
            </Button>
            <Button
              size="small"
              variant="ghost"
              className={s.show}
              onClick={() => {
                workspace.getState().openParty(party.id)
                announce(`${party.name}, among the parties`)
              }}
            >
              Show party
            </Button>
          </>
        )}
      </div>
    </fieldset>
  )
}
