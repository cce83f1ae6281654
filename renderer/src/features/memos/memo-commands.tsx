import { useDb } from '../../data/context.ts'
import { useCommand } from '../../state/commands.ts'
import { startMemo } from './memo-actions.ts'

/** The commands about memos that work in every view. */
export function MemoCommands() {
  const db = useDb()
  useCommand('memo.new', () => void startMemo(db))
  return null
}
