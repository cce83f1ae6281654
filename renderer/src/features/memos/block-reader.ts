import { readMarkdown, type ReadBlock } from '../../../../shared/memo/markdown.ts'

type KeyedBlock = Pick<ReadBlock, 'block'> & { readonly key: string }

/**
 * Reads a body that is being written again and again. A block whose lines have not changed stays the same, so that only what
 * is written on is drawn anew.
 */
export function createBlockReader(): (body: string) => readonly KeyedBlock[] {
  let last: ReadonlyMap<string, KeyedBlock> = new Map()
  return (body) => {
    const counts = new Map<string, number>()
    const blocks = readMarkdown(body).map(({ source, block }): KeyedBlock => {
      const count = counts.get(source) ?? 0
      counts.set(source, count + 1)
      const key = `${count} ${source}`
      return last.get(key) ?? { key, block }
    })
    last = new Map(blocks.map((block) => [block.key, block]))
    return blocks
  }
}
