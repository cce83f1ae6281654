import * as v from 'valibot'

/** A value kept in local storage as JSON; missing, unreadable or malformed means null. */
export function readStored<Schema extends v.GenericSchema>(
  storage: Pick<Storage, 'getItem'>,
  key: string,
  schema: Schema,
): v.InferOutput<Schema> | null {
  const text = storage.getItem(key)
  if (text === null) return null
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Keeps a value; a full or forbidden storage is no reason to fail, the layout is then simply not remembered. */
export function writeStored(storage: Pick<Storage, 'setItem'>, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value))
  } catch {
    return
  }
}
