import { siblingsOf, keysFor } from '../../../shared/codes/codebook.ts'
import { newId, type CodeId } from '../../../shared/ids.ts'
import type { Code, Colour } from '../../../shared/project/annotation.ts'
import { now } from '../../../shared/time.ts'
import { canBePartOf } from '../../../shared/tree.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'
import { replaceCode } from './replace-code.ts'

/** The code of that name, whatever its case, or a new one. */
export async function ensureCode(db: WorkbenchDb, name: string, colour: Colour = 'gray'): Promise<Code> {
  const wanted = name.trim()
  const id = newId<CodeId>()
  return mutate(db, { label: `create code “${wanted}”`, subject: id }, (writer) =>
    codeNamed(db, writer, wanted, colour, id),
  )
}

/** The code of that name, or a new one, within another step. */
export async function codeNamed(
  db: WorkbenchDb,
  writer: Writer,
  name: string,
  colour: Colour,
  id = newId<CodeId>(),
): Promise<Code> {
  const known = await db.codes.where('name').equalsIgnoreCase(name).first()
  if (known !== undefined) return known
  const at = now()
  const code: Code = { id, name, colour, description: '', createdAt: at, modifiedAt: at }
  await writer.put('codes', code)
  return code
}

/** Changes one field of a code. Quick successive changes of its words are typing and one step. */
export function changeCode<Key extends 'name' | 'colour' | 'description' | 'memo'>(
  db: WorkbenchDb,
  id: CodeId,
  key: Key,
  value: NonNullable<Code[Key]>,
): Promise<void> {
  const history = key === 'colour' ? 'step' : 'merge'
  return mutate(db, { label: `change ${key} of code`, subject: id, history }, (writer) =>
    writer.update('codes', id, {
      [key]: key === 'memo' && value === '' ? undefined : value,
      modifiedAt: now(),
    }),
  )
}

/** Where a code stands: among those in another, or in none, before one of them; null is the end. */
export type CodePlace = { readonly partOf: CodeId | null; readonly before: CodeId | null }

/**
 * Moves a code with those below it. False, having changed nothing, if it would come below itself or too deep, or a code it
 * is about is gone.
 */
export function moveCode(db: WorkbenchDb, id: CodeId, { partOf, before }: CodePlace): Promise<boolean> {
  return mutate(db, { label: 'move code', subject: id }, async (writer) => {
    const codes = await db.codes.toArray()
    const byId = new Map(codes.map((code) => [code.id, code]))
    const code = byId.get(id)
    if (code === undefined) return false
    if (partOf !== null && !canBePartOf<CodeId, Code>(byId, id, partOf)) return false
    const siblings = siblingsOf(codes, partOf).filter((sibling) => sibling.id !== id)
    const at = before === null ? siblings.length : siblings.findIndex((sibling) => sibling.id === before)
    if (at === -1) return false
    await arrange(writer, siblings.toSpliced(at, 0, code), new Set([id]), partOf ?? undefined)
    return true
  })
}

/** Writes siblings in the order of the list; the moved ones become part of `partOf`. */
async function arrange(
  writer: Writer,
  list: readonly Code[],
  moved: ReadonlySet<CodeId>,
  partOf: CodeId | undefined,
): Promise<void> {
  for (const [id, order] of keysFor(list, moved))
    await writer.update('codes', id, moved.has(id) ? { partOf, order } : { order })
}

/** Deletes a code and takes it off every annotation and claim that has it. The codes in it take its place. */
export function deleteCode(db: WorkbenchDb, id: CodeId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'delete code', subject: id, onRecorded }, (writer) =>
    deleteCodeWithin(db, writer, id),
  )
}

/** The same within another step. */
export async function deleteCodeWithin(db: WorkbenchDb, writer: Writer, id: CodeId): Promise<void> {
  await replaceCode(db, writer, id, [])
  await freeParts(db, writer, id)
  await writer.remove('codes', id)
}

async function freeParts(db: WorkbenchDb, writer: Writer, id: CodeId): Promise<void> {
  const codes = await db.codes.toArray()
  const code = codes.find((each) => each.id === id)
  const parts = siblingsOf(codes, id)
  if (code === undefined || parts.length === 0) return
  const list = siblingsOf(codes, code.partOf ?? null).flatMap((sibling) =>
    sibling.id === id ? parts : [sibling],
  )
  await arrange(writer, list, new Set(parts.map((part) => part.id)), code.partOf)
}

/** A new code in another, at its end; null if that is gone or nothing fits below it. */
export function createPart(db: WorkbenchDb, whole: CodeId, called = 'New code'): Promise<Code | null> {
  const id = newId<CodeId>()
  return mutate(db, { label: 'new code', subject: id }, async (writer) => {
    const codes = await db.codes.toArray()
    const around = codes.find((code) => code.id === whole)
    if (around === undefined) return null
    const at = now()
    const made = {
      id,
      name: freeName(codes, called),
      colour: around.colour,
      description: '',
      createdAt: at,
      modifiedAt: at,
    }
    const byId = new Map([...codes, made].map((code) => [code.id, code]))
    if (!canBePartOf<CodeId, Code>(byId, id, whole)) return null
    await writer.put('codes', made)
    await arrange(writer, [...siblingsOf(codes, whole), made], new Set([id]), whole)
    return made
  })
}

function freeName(codes: readonly Code[], called: string): string {
  const taken = new Set(codes.map(({ name }) => name.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? called : `${called} ${number}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
