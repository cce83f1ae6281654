import { keyLabel } from './keys.ts'
import s from './kbd.module.css'

/** A shortcut drawn as a key cap; screen readers get it from `aria-keyshortcuts` instead. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className={s.kbd} aria-hidden="true">
      {keyLabel(keys)}
    </kbd>
  )
}
