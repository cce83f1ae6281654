import { useEffect, useRef } from 'react'
import type { Stance } from '../../../../shared/project/claim.ts'
import { setStance } from '../../data/claims.ts'
import { useDb, useLive } from '../../data/context.ts'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Floating } from '../../ui/floating.tsx'
import { isTextField } from '../../ui/is-text-field.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { announce } from '../../ui/live-region.tsx'
import { TAKE_BACK } from '../../ui/offer-undo.ts'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import { STANCE_OPTIONS, stanceKey, stanceLabel, stanceOfKey } from '../../ui/stance.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { shownText } from '../../dom/shown-article.ts'
import { workspace } from '../../state/workspace.ts'
import { panelState, usePanelState, type StanceStep as Step } from './panel-state.ts'
import s from './stance-step.module.css'

/**
 * Right after a passage became evidence, beside it: what it does to the claim. `S` `X` `Q` `M` choose without the focus
 * leaving the text; any other key, or a click elsewhere, goes on with the work and leaves the stance as it is.
 */
export function StanceStep() {
  const step = usePanelState((state) => state.stanceStep)
  return step === null ? null : <StanceChoice key={step.evidenceId} step={step} />
}

const OPTIONS_WITH_KEYS = STANCE_OPTIONS.map((option) => ({
  ...option,
  icon: (
    <>
      {option.icon}
      <Kbd keys={stanceKey(option.value)} />
    </>
  ),
}))

const close = () => panelState.setState({ stanceStep: null })

function StanceChoice({ step }: { readonly step: Step }) {
  const db = useDb()
  const singleKeys = useSettings((state) => state.singleKeys)
  const evidence = useLive((store) => store.evidence.get(step.evidenceId), [step.evidenceId])
  const { evidenceId } = step
  const bar = useRef<HTMLDivElement>(null)
  useReturnFocus(bar, () => shownText(workspace.getState().activePane))

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (MODIFIERS.has(event.key) || isInside(event.target)) return
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey
      const stance = singleKeys && plain && !isTextField(event.target) ? stanceOfKey(event.key) : null
      if (stance !== null || event.key === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
      }
      if (stance !== null) {
        void setStance(db, evidenceId, stance)
        announce(stanceLabel(stance))
      }
      close()
    }
    const onPointerDown = (event: PointerEvent) => {
      if (!isInside(event.target)) close()
    }
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('pointerdown', onPointerDown, true)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('pointerdown', onPointerDown, true)
    }
  }, [db, evidenceId, singleKeys])

  if (evidence === undefined) return null
  const choose = (stance: Stance) => {
    void setStance(db, evidenceId, stance)
    close()
  }
  return (
    <Floating passage={step.passage} data-stance-step="">
      <div ref={bar} className={s.step}>
        <p className={s.claim}>Added to “{step.statement}”</p>
        <div className={s.row}>
          <SegmentedRadio
            label="Stance of the new evidence"
            value={evidence.stance}
            options={singleKeys ? OPTIONS_WITH_KEYS : STANCE_OPTIONS}
            onChange={choose}
          />
          <Button
            size="small"
            onClick={() => {
              close()
              step.takeBack()
            }}
          >
            {TAKE_BACK}
          </Button>
        </div>
      </div>
    </Floating>
  )
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

const isInside = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-stance-step]') !== null
