import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Shown } from '../../../shared/contract/workbench.ts'
import { writeFileAtomically } from '../files.ts'

export type Settings = {
  /** The browser host's port. It is part of the address under which the browser keeps the user's projects. */
  readonly port: number | null
  /** The theme of the page, so that the next desktop window opens in its colours. */
  readonly theme: Shown['theme']
  /** Files that were opened in the desktop app, absolute, newest first. */
  readonly recent: readonly string[]
}

const fileIn = (dataFolder: string): string => path.join(dataFolder, 'settings.json')

/** The remembered settings; a missing or damaged file means none are remembered. */
export async function readSettings(dataFolder: string): Promise<Settings> {
  const known = await readKnown(dataFolder)
  return { port: portOf(known['port']), theme: themeOf(known['theme']), recent: pathsOf(known['recent']) }
}

/** Changes some settings and keeps the rest of the file, also keys that a newer version wrote. */
export async function writeSettings(dataFolder: string, change: Partial<Settings>): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  const next = { ...(await readKnown(dataFolder)), ...change }
  await writeFileAtomically(fileIn(dataFolder), `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 })
}

/** Whether a number can be an address's port: the ones below 1024 need rights nobody should give us. */
export const isPort = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1024 && Number(value) <= 65_535

const portOf = (value: unknown): number | null => (isPort(value) ? value : null)

const themeOf = (value: unknown): Shown['theme'] => (value === 'light' || value === 'dark' ? value : 'system')

const pathsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

async function readKnown(dataFolder: string): Promise<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(await readFile(fileIn(dataFolder), 'utf8'))
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {}
  } catch {
    return {}
  }
}
