import * as v from 'valibot'
import { err, ok, type Result } from '../result.ts'

/** A value from outside against its schema, as a `Result`; the error is a sentence about what did not fit. */
export function check<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): Result<v.InferOutput<S>, string> {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? ok(parsed.output) : err(v.summarize(parsed.issues))
}
