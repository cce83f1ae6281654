const NAMES: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}

/**
 * The first of a command's keys that may be a native accelerator, in Electron's spelling. Keys without a modifier work
 * in the text only, where the page handles them; as accelerators they would fire while someone types.
 */
export function acceleratorOf(keys: readonly string[]): string | null {
  const usable = keys.find((key) => /^(?:(?:Mod|Ctrl|Alt)\+|(?:Shift\+)?F\d+$)/.test(key))
  return usable === undefined
    ? null
    : usable
        .split('+')
        .map((part) => NAMES[part] ?? part)
        .join('+')
}
