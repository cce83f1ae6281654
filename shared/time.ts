import * as v from 'valibot'

/** An instant as written to disk: ISO 8601 in UTC with milliseconds. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'not a UTC instant'),
  v.brand('Instant'),
)
export type Instant = v.InferOutput<typeof Instant>

export const instant = (date: Date): Instant => date.toISOString() as Instant
export const now = (): Instant => instant(new Date())
