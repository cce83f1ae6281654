import fc from 'fast-check'
import { BLOCK_SEPARATOR, type Block, type SourceText } from '../../shared/text/document.ts'
import { offset } from '../../shared/text/offsets.ts'

const WORDS = [
  'harbour', 'the', 'minister', 'said', '“forty', 'tonnes”', '2019', 'café', 'cafe\u{301}', '😀', '👩‍🔬', '🏴‍☠️',
  'שלום', 'مرحبا', '漢字', 'ไทย', '<b>', '&amp;', '"quoted"', "it's", '𝒳', 'a\u{323}\u{302}', '—', '</style>',
] // prettier-ignore

const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((list) => list.join(' '))

const blockDraft = fc.record({
  kind: fc.constantFrom<Block['kind']>(
    'heading',
    'paragraph',
    'listItem',
    'quote',
    'pre',
    'tableRow',
    'caption',
    'footnote',
  ),
  level: fc.integer({ min: 1, max: 3 }),
  ordered: fc.boolean(),
  content: words,
  mark: fc.option(
    fc.constantFrom<Block['marks'][number]['kind']>('em', 'strong', 'code', 'link', 'sup', 'sub'),
  ),
  page: fc.option(fc.integer({ min: 1, max: 3000 })),
  href: fc.constantFrom('https://news.example/', 'javascript:alert(1)', 'mailto:desk@news.example'),
})

/** Texts of up to six blocks with a valid block table, some inline marks and now and then a removed part. */
export function randomText(): fc.Arbitrary<SourceText> {
  return fc
    .tuple(fc.array(blockDraft, { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([drafts, cleaned]) => {
      let content = ''
      const blocks = drafts.map((draft, index): Block => {
        if (index > 0) content += BLOCK_SEPARATOR
        const start = content.length
        content += draft.content
        const end = offset(content.length)
        const firstWord = offset(start + (draft.content.split(' ')[0]?.length ?? 0))
        const href = draft.mark === 'link' ? draft.href : null
        return {
          kind: draft.kind,
          start: offset(start),
          end,
          level: draft.kind === 'heading' || draft.kind === 'listItem' ? draft.level : 0,
          ordered: draft.kind === 'listItem' ? draft.ordered : null,
          marks:
            draft.mark === null ? [] : [{ kind: draft.mark, start: offset(start), end: firstWord, href }],
          ...(draft.page === null
            ? {}
            : {
                pages: [
                  { at: offset(start), page: draft.page },
                  { at: firstWord, page: draft.page + 1 },
                ],
              }),
        }
      })
      const removed = {
        text: 'READ MORE: elsewhere',
        kind: 'paragraph',
        reason: 'related-link',
        before: blocks.length,
      } as const
      return { content, blocks, suppressed: cleaned ? [removed] : [] }
    })
}
