import * as v from 'valibot'
import { createStore, useStore } from 'zustand'
import { readStored, writeStored } from '../../../state/stored.ts'
import { panelState } from '../panel-state.ts'

type RetrieveState = {
  readonly text: string
  /** Items ticked in the list, by id. */
  readonly ticked: ReadonlySet<string>
  /** Whether the field takes the focus as soon as it is there. */
  readonly wanted: boolean
}

/** The query that is asked; gone with the window. */
export const retrieveState = createStore<RetrieveState>()(() => ({
  text: '',
  ticked: new Set(),
  wanted: false,
}))

export const useRetrieveState = <T>(selector: (state: RetrieveState) => T): T =>
  useStore(retrieveState, selector)

export const ask = (text: string): void => retrieveState.setState({ text, ticked: new Set() })

/** Leads to what a query finds. */
export function showFound(text: string): void {
  ask(text)
  retrieveState.setState({ wanted: true })
  panelState.setState({ codebookTab: 'passages' })
}

export function tick(id: string): void {
  const next = new Set(retrieveState.getState().ticked)
  if (!next.delete(id)) next.add(id)
  retrieveState.setState({ ticked: next })
}

const Saved = v.pipe(v.array(v.pipe(v.string(), v.maxLength(4000))), v.maxLength(50))
const savedKey = (projectKey: string): string => `variorum.queries.${projectKey}`
const MOST_SAVED = 50

/** The queries kept for a project, the newest first; losing them loses no work. */
export const savedQueries = (projectKey: string): readonly string[] =>
  readStored(localStorage, savedKey(projectKey), Saved) ?? []

export function keepQuery(projectKey: string, text: string): readonly string[] {
  const next = [text, ...savedQueries(projectKey).filter((each) => each !== text)].slice(0, MOST_SAVED)
  writeStored(localStorage, savedKey(projectKey), next)
  return next
}

export function forgetQuery(projectKey: string, text: string): readonly string[] {
  const next = savedQueries(projectKey).filter((each) => each !== text)
  writeStored(localStorage, savedKey(projectKey), next)
  return next
}
