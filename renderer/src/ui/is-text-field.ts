const TYPING =
  'input:not([type=radio], [type=checkbox], [type=range], [type=button]), textarea, select, [contenteditable]'

/** Whether keys pressed there are typed text, so that single letters and Delete are not ours. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null
}
