import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ChosenFile } from './workbench-driver.ts'

/** A set of five reports, with the words the job picks from three of them. */
export type Reports = {
  readonly name: string
  readonly folder: string
  readonly titles: readonly [string, string, string]
  readonly passages: readonly [string, string, string]
  /** Begins a sentence of the second report, for the keyboard. */
  readonly sentence: string
}

export const OURS: Reports = {
  name: 'the sample reports',
  folder: path.resolve('seeds/articles'),
  titles: [
    'Venezuela gets its own school for Russian helicopters',
    'Rostec: flying school for Russian helicopters has started work in Venezuela',
    "Moscow's arms seller says Venezuelan helicopter pilots have a new training base",
  ],
  passages: [
    'formally opened in Venezuela on Friday',
    'took place on Thursday of last week',
    'the base opened on Friday',
  ],
  sentence: "By Rostec's account",
}

export const REAL: Reports = {
  name: 'five real reports',
  folder: path.resolve('../shared/seeds'),
  titles: [
    'Russia to keep deepening cooperation with Venezuelan military – state arms exporter',
    'Russia Says It Has Opened Helicopter Training Center in Venezuela',
    'Russia’s arms export company said it has opened',
  ],
  passages: [
    'was unveiled on Friday',
    'was inaugurated on Thursday last week',
    'training center opened Friday',
  ],
  sentence: 'Rostec said the centre was',
}

/** The files of a folder as a person would choose them. */
export function filesIn(folder: string): ChosenFile[] {
  return readdirSync(folder).map((name) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path.join(folder, name)),
  }))
}
