import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isNodeError, writeFileAtomically } from '../files.ts'

const FILE = 'title.txt'
const LONGEST = 500

/** Keeps what the project backed up in a folder is called, as a text file that says so to people too. */
export async function writeTitle(folder: string, title: string): Promise<void> {
  if (title !== (await readTitle(folder)))
    await writeFileAtomically(path.join(folder, FILE), `${title}\n`, { mode: 0o600 })
}

/** The title kept in a folder of backups: one line of at most 500 characters; null when there is none to read. */
export async function readTitle(folder: string): Promise<string | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path.join(folder, FILE)))
    const line = text.split(/[\r\n]/, 1)[0] ?? ''
    return line.trim() === '' ? null : line.slice(0, LONGEST)
  } catch (cause) {
    if (cause instanceof TypeError || isNodeError(cause)) return null
    throw cause
  }
}
