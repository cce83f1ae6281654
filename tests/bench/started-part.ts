import process from 'node:process'
import { pathToFileURL } from 'node:url'

/** The part of a suite that this process was started for; null where the suite is only asked what parts it has. */
export function startedPart<Part extends string>(
  suite: string,
  parts: Readonly<Record<Part, unknown>>,
): Part | null {
  const [, program, part = ''] = process.argv
  if (program === undefined || suite !== pathToFileURL(program).href) return null
  const isPart = (word: string): word is Part => Object.hasOwn(parts, word)
  if (!isPart(part)) throw new Error(`no such part: ${part}`)
  return part
}
