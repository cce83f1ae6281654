import { createCompareJobs } from './compare-jobs.ts'
import type { CompareRequest } from './compare-messages.ts'

const answer = createCompareJobs((reply) => self.postMessage(reply))

self.addEventListener('message', (event: MessageEvent<CompareRequest>) => void answer(event.data))
