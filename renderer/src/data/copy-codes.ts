import { newId, type CodeId } from '../../../shared/ids.ts'
import type { Code } from '../../../shared/project/annotation.ts'
import { wholesOf } from '../../../shared/tree.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import type { Writer } from './mutate.ts'

type CodeCopier = {
  /** The codes of the other project for these, each once. */
  readonly copyAll: (ids: readonly CodeId[]) => Promise<CodeId[]>
  /** How many had to be made. */
  readonly made: () => number
}

/**
 * Finds for codes of one project those of another: by name and place in the tree, whatever the case, or for one that stands
 * in none by its name alone. What is not there is made, with the codes it is in.
 */
export async function codeCopier(
  to: WorkbenchDb,
  writer: Writer,
  codes: readonly Code[],
): Promise<CodeCopier> {
  const theirs = await to.codes.toArray()
  const there = new Map(theirs.map((code) => [code.id, code]))
  const byPath = new Map(theirs.map((code) => [pathIn(there, code), code.id]))
  const byName = new Map(theirs.map((code) => [code.name.toLowerCase(), code.id]))
  const ours = new Map(codes.map((code) => [code.id, code]))
  let made = 0

  const copy = async (id: CodeId): Promise<CodeId | null> => {
    const code = ours.get(id)
    if (code === undefined) return null
    const path = pathIn(ours, code)
    const lone = code.partOf === undefined ? byName.get(code.name.toLowerCase()) : undefined
    const known = byPath.get(path) ?? lone
    if (known !== undefined) return known
    const whole = code.partOf === undefined ? null : await copy(code.partOf)
    const { partOf: _, order: __, ...rest } = code
    const at = now()
    const next: Code = {
      ...rest,
      id: newId<CodeId>(),
      ...(whole === null ? {} : { partOf: whole }),
      createdAt: at,
      modifiedAt: at,
    }
    await writer.put('codes', next)
    byPath.set(path, next.id)
    made += 1
    return next.id
  }
  return {
    async copyAll(ids) {
      const found = new Set<CodeId>()
      for (const id of ids) {
        const code = await copy(id)
        if (code !== null) found.add(code)
      }
      return [...found]
    },
    made: () => made,
  }
}

/** The names of a code and of those it is in, the outermost first. */
function pathIn(codes: ReadonlyMap<CodeId, Code>, code: Code): string {
  const wholes = wholesOf<CodeId, Code>(codes, code.id).map(({ name }) => name)
  return [...wholes.toReversed(), code.name].join('\n').toLowerCase()
}
