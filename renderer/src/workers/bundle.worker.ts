import { createBundleJobs } from './bundle-jobs.ts'
import type { BundleRequest } from './bundle-messages.ts'

const answer = createBundleJobs((reply) =>
  self.postMessage(reply, { transfer: reply.kind === 'written' ? [reply.bytes.buffer] : [] }),
)

self.addEventListener('message', (event: MessageEvent<BundleRequest>) => void answer(event.data))
