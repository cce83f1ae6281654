import * as v from 'valibot'
import { createStore, useStore } from 'zustand'
import { readStored, writeStored } from '../../../state/stored.ts'

const KEY = 'variorum.wording'
const Shown = v.object({ shown: v.boolean() })

const state = createStore(() => readStored(localStorage, KEY, Shown) ?? { shown: true })

/** Whether wording that open sources share is underlined, on this computer. */
export const useWordingShown = (): boolean => useStore(state, ({ shown }) => shown)

/** Switches it over and gives what it is now. */
export function toggleWordingShown(): boolean {
  const shown = !state.getState().shown
  state.setState({ shown })
  writeStored(localStorage, KEY, { shown })
  return shown
}
