export { MemoCommands } from './memo-commands.tsx'
export { MemosView } from './memos-view.tsx'
