import type { CommandId } from '../../shared/commands/commands.ts'
import type { Wording } from '../../shared/wording.ts'

/** What the menus depend on and what changes while the program runs. */
export type MenuState = {
  /** The commands that can run now. */
  readonly commands: readonly CommandId[]
  /** Files for *Open Recent*, newest first. */
  readonly recent: readonly string[]
  /** What the page calls codes. */
  readonly wording: Wording
}

const NOTHING: MenuState = { commands: [], recent: [], wording: 'codes' }

export type MenuBar = {
  /** Builds the menu bar for the first time, once the program is ready for one. */
  install(): void
  update(change: Partial<MenuState>): void
}

/** Has the menu bar built again whenever its state really changed, and not otherwise: building it closes open menus. */
export function createMenuBar(build: (state: MenuState) => void): MenuBar {
  let state = NOTHING
  let installed = false
  return {
    install() {
      installed = true
      build(state)
    },
    update(change) {
      const next = { ...state, ...change }
      if (isSame(next, state)) return
      state = next
      if (installed) build(state)
    },
  }
}

const isSame = (next: MenuState, last: MenuState): boolean =>
  same(next.commands, last.commands) && same(next.recent, last.recent) && next.wording === last.wording

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])
