import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { check } from '../../../shared/contract/check.ts'
import { WatchMemory } from '../../../shared/contract/watch.ts'
import { writeFileAtomically } from '../files.ts'

export type Memories = {
  readonly read: (databaseKey: string) => Promise<WatchMemory | null>
  readonly write: (databaseKey: string, memory: WatchMemory) => Promise<void>
  readonly forget: (databaseKey: string) => Promise<void>
}

/** One small file for each project that has a watched folder; a missing or damaged one means that it has none. */
export function createMemories(dataFolder: string): Memories {
  const home = path.join(dataFolder, 'watched')
  const fileOf = (databaseKey: string): string => path.join(home, `${databaseKey}.json`)
  return {
    async read(databaseKey) {
      const text = await readFile(fileOf(databaseKey), 'utf8').catch(() => null)
      const found = text === null ? null : check(WatchMemory, parsed(text))
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
