import { splitsSurrogate, type Span } from './offsets.ts'

/** A passage with the words around it; an ellipsis stands where these are cut. */
export type Excerpt = { readonly before: string; readonly words: string; readonly after: string }

/** A passage with up to `most` code units on each side, cut between words where there are any. */
export function excerptAt(content: string, { start, end }: Span, most: number): Excerpt {
  const from = Math.max(0, start - most)
  const to = Math.min(content.length, end + most)
  const before = content.slice(splitsSurrogate(content, from) ? from + 1 : from, start)
  const after = content.slice(end, splitsSurrogate(content, to) ? to - 1 : to)
  const cutsFirst = /\S/.test(content.charAt(from - 1))
  const cutsLast = /\S/.test(content.charAt(to))
  return {
    before:
      from === 0
        ? before
        : `…${(cutsFirst ? before.replace(/^\S*\s(?=.)/su, '') : before).replace(/^\s+(?=\S)/u, '')}`,
    words: content.slice(start, end),
    after:
      to === content.length
        ? after
        : `${(cutsLast ? after.replace(/\s\S*$/u, '') : after).replace(/(?<=\S)\s+$/u, '')}…`,
  }
}
