import { useRef, type KeyboardEvent } from 'react'
import type { CodeId } from '../../../../shared/ids.ts'
import { useDb } from '../../data/context.ts'
import { removeCode, stepCode } from './code-actions.ts'
import type { CodeStep } from './code-moves.ts'
import { rowByTyping, type CodeUse } from './codebook-rows.ts'
import { panelState } from './panel-state.ts'

/** Letters typed within this time of the last belong to one name. */
const TYPING_MS = 700

const MOVES: Readonly<Record<string, CodeStep>> = {
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  'Alt+Shift+ArrowRight': 'in',
  'Alt+Shift+ArrowLeft': 'out',
}

/** What the keys do in the tree of codes, whose rows in sight are `shown`. */
export function useTreeKeys(rows: readonly CodeUse[], shown: readonly CodeUse[], current: CodeId | null) {
  const db = useDb()
  const typing = useRef({ text: '', at: 0 })
  const at = shown.findIndex(({ code }) => code.id === current)
  const use = shown[at]

  const goTo = (next: CodeUse | undefined | null) => {
    if (next !== undefined && next !== null) panelState.setState({ code: next.code.id })
  }
  const setClosed = (id: CodeId, isClosed: boolean) => {
    const next = new Set(panelState.getState().closed)
    if (isClosed) next.add(id)
    else next.delete(id)
    panelState.setState({ closed: next, code: id })
  }
  const inwards = ({ code, hasParts }: CodeUse) => {
    if (!hasParts) return
    if (panelState.getState().closed.has(code.id)) setClosed(code.id, false)
    else goTo(shown[at + 1])
  }
  const outwards = ({ code, hasParts, wholes }: CodeUse) => {
    if (hasParts && !panelState.getState().closed.has(code.id)) setClosed(code.id, true)
    else goTo(shown.find((row) => row.code.id === wholes.at(-1)?.id))
  }
  const type = (key: string, now: number) => {
    const { text, at: last } = typing.current
    // The same letter again goes on to the next name with it.
    const joined = now - last < TYPING_MS && text !== key ? text + key : key
    typing.current = { text: joined, at: now }
    goTo(rowByTyping(shown, current, joined))
  }
  const actions: Readonly<Record<string, (row: CodeUse) => void>> = {
    ArrowDown: () => goTo(shown[at + 1]),
    ArrowUp: () => goTo(shown[at - 1]),
    Home: () => goTo(shown[0]),
    End: () => goTo(shown.at(-1)),
    ArrowRight: inwards,
    ArrowLeft: outwards,
    F2: ({ code }) => panelState.setState({ code: code.id, naming: code.id }),
    Delete: ({ code }) => void removeCode(db, rows, code.id),
  }

  return (event: KeyboardEvent) => {
    if (use === undefined || event.ctrlKey || event.metaKey) return
    const keys = `${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`
    const step = MOVES[keys]
    const act = actions[keys]
    if (step !== undefined) void stepCode(db, rows, use.code.id, step)
    else if (act !== undefined) act(use)
    else if (!event.altKey && event.key.length === 1 && event.key.trim() !== '')
      type(event.key, event.timeStamp)
    else return
    event.preventDefault()
  }
}
