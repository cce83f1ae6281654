import { createHash } from 'node:crypto'
import { openZip } from '../../shared/bundle/zip-read.ts'
import { instant } from '../../shared/time.ts'
import { rawZip, type RawEntry } from './zip-attacks.ts'

export const OPTIONS = { exportedAt: instant(new Date('2026-11-22T10:00:00Z')), softwareVersion: '0.1.0' }
export const ROOT = 'a-project/'

/** Files of a bundle by their path below its folder. */
export type Bag = ReadonlyMap<string, Uint8Array>

export async function unpack(bundle: Uint8Array): Promise<Bag> {
  const zip = await openZip(bundle, undefined)
  const files = new Map<string, Uint8Array>()
  for (const name of zip.names) files.set(name, await zip.read(name))
  return files
}

export const textOf = (bag: Bag, path: string): string => new TextDecoder().decode(bag.get(path))
export const jsonOf = (bag: Bag, path: string) => JSON.parse(textOf(bag, path))

export const entriesOf = (bag: Bag): RawEntry[] =>
  [...bag].map(([path, bytes]) => ({ name: ROOT + path, bytes }))

/** The bag as an archive, as it is: what was changed in it no longer matches its manifests. */
export const pack = (bag: Bag): Uint8Array => rawZip(entriesOf(bag))

/** The bag as an archive whose checksums and counts have been made right again, as an attacker would. */
export function seal(bag: Bag): Uint8Array {
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const lines = (files: readonly (readonly [string, Uint8Array])[]) =>
    Buffer.from(files.map(([path, bytes]) => `${sum(bytes)}  ${path}\n`).join(''))
  const payload = [...bag].filter(([path]) => path.startsWith('data/'))
  const octets = payload.reduce((total, [, bytes]) => total + bytes.length, 0)
  const info = textOf(bag, 'bag-info.txt').replace(
    /Payload-Oxum: .*/,
    `Payload-Oxum: ${octets}.${payload.length}`,
  )
  const sealed = new Map(bag)
  sealed.set('bag-info.txt', Buffer.from(info))
  sealed.set('manifest-sha256.txt', lines(payload))
  sealed.delete('tagmanifest-sha256.txt')
  sealed.set('tagmanifest-sha256.txt', lines([...sealed].filter(([path]) => !path.startsWith('data/'))))
  return pack(sealed)
}

/** The bag with one text file rewritten. */
export const edit = (bag: Bag, path: string, change: (text: string) => string): Bag =>
  new Map([...bag, [path, Buffer.from(change(textOf(bag, path)))]])
