import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Kbd } from './kbd.tsx'
import { usePopupRoot } from './popup-root.ts'
import s from './tooltip.module.css'

type TooltipProps = {
  readonly label: string
  readonly shortcut?: string | undefined
  readonly children: ReactElement
}

/** A hint on hover and focus. It repeats a name or adds a shortcut; nothing essential may live only here. */
export function Tooltip({ label, shortcut, children }: TooltipProps) {
  const root = usePopupRoot()
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal {...root}>
        <Base.Positioner sideOffset={6} positionMethod="fixed" className={s.positioner}>
          <Base.Popup className={s.popup}>
            {label}
            {shortcut === undefined ? null : <Kbd keys={shortcut} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export const TooltipProvider = Base.Provider
