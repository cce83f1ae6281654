import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { check } from '../../../shared/contract/check.ts'
import { writeFileAtomically } from '../files.ts'

/** What is kept of a project's watched folder between starts. */
const Memory = v.object({
  folder: v.string(),
  /** Whether the user has said what is to be done with the files that were there at the beginning. */
  answered: v.boolean(),
  /** Files that were handed over, or left by the user's wish: their stamps by path. */
  done: v.record(v.string(), v.string()),
})
export type Memory = v.InferOutput<typeof Memory>

export type Memories = {
  readonly read: (databaseKey: string) => Promise<Memory | null>
  readonly write: (databaseKey: string, memory: Memory) => Promise<void>
  readonly forget: (databaseKey: string) => Promise<void>
}

/** One small file for each project that has a watched folder; a missing or damaged one means that it has none. */
export function createMemories(dataFolder: string): Memories {
  const home = path.join(dataFolder, 'watched')
  const fileOf = (databaseKey: string): string => path.join(home, `${databaseKey}.json`)
  return {
    async read(databaseKey) {
      const text = await readFile(fileOf(databaseKey), 'utf8').catch(() => null)
      const found = text === null ? null : check(Memory, parsed(text))
      return found?.ok === true ? found.value : null
    },
    async write(databaseKey, memory) {
      await mkdir(home, { recursive: true, mode: 0o700 })
      await writeFileAtomically(fileOf(databaseKey), JSON.stringify(memory), { mode: 0o600 })
    },
    forget: (databaseKey) => rm(fileOf(databaseKey), { force: true }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
