import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { isNodeError, writeFileAtomically } from '../services/files.ts'

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/**
 * The 256-bit secret that pages have to show. Kept in the data folder, readable by this user only, so that a tab that
 * was open goes on working after the host restarted; made anew when missing or damaged.
 */
export async function keptToken(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'token')
  const kept = (await readOrEmpty(file)).trim()
  if (TOKEN.test(kept)) {
    await chmod(file, 0o600)
    return kept
  }
  const token = newToken()
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await writeFileAtomically(file, `${token}\n`, { mode: 0o600 })
  return token
}

export const newToken = (): string => randomBytes(32).toString('base64url')

async function readOrEmpty(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (isNodeError(cause) && cause.code === 'ENOENT') return ''
    throw cause
  }
}
