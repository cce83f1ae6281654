import * as v from 'valibot'
import { createStore, useStore } from 'zustand'
import { readStored, writeStored } from '../../../state/stored.ts'

const KEY = 'variorum.wording'
const Shown = v.object({ shown: v.boolean() })

const state = createStore(() => readStored(localStorage, KEY, Shown) ?? { shown: true })

/** Whether wording that open sources share is underlined, on this computer. */
export const useWordingShown = (): boolean => useStore(state, ({ shown }) => shown)

export const isWordingShown = (): boolean => state.getState().shown

export function showWording(shown: boolean): void {
  state.setState({ shown })
  writeStored(localStorage, KEY, { shown })
}
