import type { CodeId } from '../../ids.ts'
import type { Code, Colour } from '../../project/annotation.ts'
import { LONGEST_PROSE } from '../../project/prose.ts'
import { MOST_LEVELS, wholesOf } from '../../tree.ts'
import type { ForeignCode } from './foreign-code.ts'

/** What an existing code would be given. */
type CodeChange = { readonly colour?: Colour; readonly description?: string; readonly memo?: string }

/**
 * What becomes of a code of the file. `new`: it is made, in the code at `whole` in the plan, or none, by a name that no
 * other has; `same`: the project has it already; `changed`: it has it with other words or another colour.
 */
export type Planned =
  | {
      readonly kind: 'new'
      readonly code: ForeignCode
      readonly name: string
      readonly whole: number | null
    }
  | { readonly kind: 'same'; readonly code: ForeignCode; readonly id: CodeId }
  | { readonly kind: 'changed'; readonly code: ForeignCode; readonly id: CodeId; readonly change: CodeChange }
  | { readonly kind: 'skipped'; readonly code: ForeignCode; readonly why: 'twice' | 'too-deep' }

/**
 * What importing codes would do. A code is the project's own if it has its id, or else its name, as names are unique; it then
 * stays where it stands.
 */
export function planImport(foreign: readonly ForeignCode[], codes: readonly Code[]): readonly Planned[] {
  const byId = new Map(codes.map((code) => [code.id as string, code]))
  const wholes = new Map(codes.map((code) => [code.id, code]))
  const byPath = new Map(codes.map((code) => [keyOf(pathOf(wholes, code)), code]))
  const byName = new Map(codes.map((code) => [code.name.toLowerCase(), code]))
  const taken = new Set(byName.keys())
  const plan: Planned[] = []
  const places = new Map<string, number>()
  const met = new Set<CodeId>()
  const tooDeep = new Set<string>()
  for (const code of foreign) {
    const key = keyOf(code.path)
    if (places.has(key)) {
      plan.push({ kind: 'skipped', code, why: 'twice' })
      continue
    }
    const name = code.path.at(-1) ?? ''
    const own =
      (code.id === null ? undefined : byId.get(code.id)) ?? byPath.get(key) ?? byName.get(name.toLowerCase())
    const around = keyOf(code.path.slice(0, -1))
    const whole = places.get(around) ?? null
    if (own !== undefined && !met.has(own.id)) {
      met.add(own.id)
      const change = changeOf(code, own)
      plan.push(
        Object.keys(change).length === 0
          ? { kind: 'same', code, id: own.id }
          : { kind: 'changed', code, id: own.id, change },
      )
    } else if (tooDeep.has(around) || levelOf(plan, whole, wholes) >= MOST_LEVELS) {
      tooDeep.add(key)
      plan.push({ kind: 'skipped', code, why: 'too-deep' })
      continue
    } else {
      const free = freeName(name, code.path.at(-2), taken)
      taken.add(free.toLowerCase())
      plan.push({ kind: 'new', code, name: free, whole })
    }
    places.set(key, plan.length - 1)
  }
  return plan
}

const keyOf = (path: readonly string[]): string => path.map((name) => name.toLowerCase()).join('\n')

const pathOf = (codes: ReadonlyMap<CodeId, Code>, code: Code): readonly string[] =>
  [code, ...wholesOf<CodeId, Code>(codes, code.id)].map(({ name }) => name).toReversed()

/** How deep the code at a place of the plan stands, or will. */
function levelOf(plan: readonly Planned[], at: number | null, codes: ReadonlyMap<CodeId, Code>): number {
  const planned = at === null ? undefined : plan[at]
  if (planned === undefined || planned.kind === 'skipped') return 0
  if (planned.kind === 'new') return 1 + levelOf(plan, planned.whole, codes)
  return 1 + wholesOf<CodeId, Code>(codes, planned.id).length
}

/** A file that leaves something out takes nothing away. A description that ends in the memo is how we write both in one. */
function changeOf({ colour, description, memo }: ForeignCode, own: Code): CodeChange {
  const said = [own.description, own.memo ?? ''].filter((text) => text.trim() !== '').join('\n\n')
  const differs = description !== '' && description !== own.description.trim() && description !== said.trim()
  return {
    ...(colour === null || colour === own.colour ? {} : { colour }),
    ...(differs ? { description: description.slice(0, LONGEST_PROSE) } : {}),
    ...(memo === '' || memo === (own.memo ?? '').trim() ? {} : { memo: memo.slice(0, LONGEST_PROSE) }),
  }
}

/** `Other (Place)`, then `Other 2`, when there is another `Other`. */
function freeName(name: string, whole: string | undefined, taken: ReadonlySet<string>): string {
  const isFree = (each: string) => each.length <= 200 && !taken.has(each.toLowerCase())
  if (isFree(name)) return name
  if (whole !== undefined && isFree(`${name} (${whole})`)) return `${name} (${whole})`
  for (let number = 2; ; number += 1) {
    const numbered = `${name.slice(0, 190)} ${number}`
    if (isFree(numbered)) return numbered
  }
}
