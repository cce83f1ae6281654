import * as v from 'valibot'
import { MemoId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Prose } from './prose.ts'

/** A longer piece of the researcher's own writing, in Markdown, which refers to rows of the project as `[[kind:id|words]]`. */
export const Memo = v.strictObject({
  id: MemoId,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  body: Prose,
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Memo = v.InferOutput<typeof Memo>
