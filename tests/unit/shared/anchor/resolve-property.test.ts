import fc from 'fast-check'
import { expect, test } from 'vitest'
import { similarityWithin } from '../../../../shared/anchor/align.ts'
import { createResolver, resolveAnchor } from '../../../../shared/anchor/resolve.ts'
import { needsReview } from '../../../../shared/anchor/verdict.ts'
import { NEW, ARTICLE, text, anchorOn } from './strike-report.ts'

test('whatever happens to the text, a silent place holds the words or most of them, and none lies outside', () => {
  const words = ARTICLE.join(' ').split(' ')
  const edit = fc.tuple(
    fc.constantFrom('drop', 'swap', 'repeat', 'replace'),
    fc.nat(ARTICLE.length - 1),
    fc.nat(200),
  )
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const blocks: string[] = [...ARTICLE]
      for (const [kind, index, other] of edits) {
        const block = blocks[index] ?? ''
        if (kind === 'drop') blocks.splice(index, 1)
        else if (kind === 'repeat') blocks.splice(other % blocks.length, 0, block)
        else if (kind === 'swap') blocks.push(...blocks.splice(index, 1))
        else blocks[index] = block.replace(words[other % words.length] ?? '', 'instead')
      }
      const before = text(...ARTICLE)
      const after = text(...blocks)
      const resolve = createResolver({ content: after, versionId: NEW, oldContent: before })
      for (const quote of ['refused to board tankers on Tuesday', 'inspected by an outside firm', 'Friday']) {
        const anchor = anchorOn(before, quote)
        const found = resolve(anchor)
        expect(found).toEqual(resolveAnchor(anchor, after, NEW, before))
        if (found.state.kind === 'orphan') {
          expect(found).toEqual({ ...anchor, state: found.state })
          continue
        }
        expect(after.slice(found.start, found.end)).toBe(found.exact)
        if (found.state.kind === 'moved' || found.state.kind === 'exact') expect(found.exact).toBe(quote)
        else if (!needsReview(found.state)) expect(similarityWithin(quote, found.exact)).toBeGreaterThan(0.5)
      }
    }),
    { numRuns: 60 },
  )
})
