/** Whether `Mod` means ⌘ here. */
export function isApple(platform: string = navigator.platform): boolean {
  return /mac|iphone|ipad/i.test(platform)
}

const APPLE: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌦' }
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl', Delete: 'Del' }
const BOTH: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** A shortcut as people read it: `Mod+Shift+K` is `⇧⌘K` on a Mac and `Ctrl Shift K` elsewhere. */
export function keyLabel(keys: string, apple: boolean = isApple()): string {
  const parts = keys.split('+').map((part) => (apple ? APPLE : OTHER)[part] ?? BOTH[part] ?? part)
  if (!apple) return parts.join(' ')
  return parts.sort((a, b) => modifierRank(a) - modifierRank(b)).join('')
}

/** Apple's order of modifiers: ⌥ ⇧ ⌘, then the key. */
function modifierRank(part: string): number {
  const rank = ['⌥', '⇧', '⌘'].indexOf(part)
  return rank === -1 ? 3 : rank
}

/** The value of `aria-keyshortcuts`, which wants `Control` or `Meta` by name. */
export function ariaKeys(keys: string, apple: boolean = isApple()): string {
  return keys.replace('Mod', apple ? 'Meta' : 'Control')
}
