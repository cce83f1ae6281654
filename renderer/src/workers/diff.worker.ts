import { textChanges } from '../../../shared/text/text-changes.ts'
import type { DiffReply, DiffRequest } from './diff-messages.ts'

const answer = (reply: DiffReply) => self.postMessage(reply)

self.addEventListener('message', ({ data: { before, after } }: MessageEvent<DiffRequest>) => {
  const changes = textChanges(before, after, (share) => answer({ kind: 'progress', share }))
  answer({ kind: 'done', changes })
})
