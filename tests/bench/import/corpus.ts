import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'

export type GoldPage = {
  readonly id: string
  readonly bytes: Uint8Array
  readonly body: string
  readonly url: string
}

const Truth = v.record(v.string(), v.object({ articleBody: v.string(), url: v.string() }))

/** The saved pages with their hand-made article bodies, in the order of their ids; null where the corpus is not there. */
export function goldPages(folder: string): readonly GoldPage[] | null {
  const truthFile = path.join(folder, 'ground-truth.json')
  if (!existsSync(truthFile)) return null
  const truth = v.parse(Truth, JSON.parse(readFileSync(truthFile, 'utf8')))
  return Object.keys(truth)
    .sort()
    .map((id) => ({
      id,
      bytes: new Uint8Array(gunzipSync(readFileSync(path.join(folder, 'html', `${id}.html.gz`)))),
      body: truth[id]?.articleBody ?? '',
      url: truth[id]?.url ?? '',
    }))
}

/** The half of the corpus a page belongs to, by its id alone: rules are tuned on one and judged by the other. */
export const halfOf = ({ id }: GoldPage): 'A' | 'B' =>
  Number.parseInt(id.slice(0, 8), 16) % 2 === 0 ? 'A' : 'B'
