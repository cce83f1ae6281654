import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { compose, type DraftBlock, draft } from '../../../../shared/text/compose.ts'
import { BLOCK_SEPARATOR, SourceText } from '../../../../shared/text/document.ts'
import { restoreSuppressed } from '../../../../shared/text/restore.ts'

const blocksOf = (text: SourceText) => text.blocks.map(({ start, end }) => text.content.slice(start, end))

describe('composing a text', () => {
  test('joins blocks by two line feeds and counts offsets in the result', () => {
    const { text } = compose([
      draft('heading', ' Peru ', { level: 2 }),
      draft('paragraph', 'A  centre\nopened 😀.'),
    ])
    expect(text.content).toBe('Peru\n\nA centre opened 😀.')
    expect(text.blocks).toMatchObject([
      { kind: 'heading', start: 0, end: 4, level: 2, ordered: null },
      { kind: 'paragraph', start: 6, end: 25, level: 0 },
    ])
  })

  test('moves marks along with the white space and leaves out those around nothing', () => {
    const marks = [
      { kind: 'strong', start: 3, end: 10, href: null },
      { kind: 'em', start: 0, end: 2, href: null },
    ] as const
    const { text } = compose([draft('paragraph', 'One.'), draft('paragraph', '   bold   text', { marks })])
    expect(text.blocks[1]?.marks).toEqual([{ kind: 'strong', start: 6, end: 10, href: null }])
  })

  test('keeps what is left out beside the text, before the block it stood in front of', () => {
    const { text } = compose([
      draft('paragraph', 'By A. Writer', { suppressed: 'byline' }),
      draft('paragraph', 'First.'),
      draft('paragraph', 'READ MORE: x', { suppressed: 'related-link' }),
      draft('paragraph', 'Second.'),
      draft('paragraph', 'Share this', { suppressed: 'share-prompt' }),
    ])
    expect(text.suppressed.map(({ reason, before }) => [reason, before])).toEqual([
      ['byline', 0],
      ['related-link', 1],
      ['share-prompt', 2],
    ])
  })

  test('places pictures before the block that is kept next, also those of blocks that are not', () => {
    const image = (alt: string) => ({ names: ['a'], alt })
    const rule = draft('separator', '')
    const { images } = compose([
      draft('paragraph', 'By A. Writer', { suppressed: 'byline', images: [image('1')] }),
      draft('paragraph', 'A', { images: [image('2'), image('3')] }),
      { ...rule, images: [image('4')] },
      draft('paragraph', ' ', { images: [image('5')] }),
      draft('paragraph', 'B'),
      rule,
      draft('paragraph', '', { images: [image('6')] }),
    ])
    expect(images.map(({ alt, before }) => [alt, before])).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 0],
      ['4', 1],
      ['5', 2],
      ['6', 3],
    ])
  })

  test('drops empty blocks and rules that separate nothing', () => {
    const rule = draft('separator', '')
    const { text } = compose([
      rule,
      draft('paragraph', ' \u200b '),
      draft('paragraph', 'A'),
      rule,
      rule,
      draft('paragraph', 'B'),
      rule,
    ])
    expect(text.blocks.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['paragraph', 0, 1],
      ['separator', 3, 3],
      ['paragraph', 5, 6],
    ])
  })
})

const drafts: fc.Arbitrary<DraftBlock[]> = fc.array(
  fc.record({
    images: fc.array(fc.constant({ names: ['a'], alt: '' }), { maxLength: 2 }),
    kind: fc.constantFrom(
      'heading',
      'paragraph',
      'listItem',
      'quote',
      'pre',
      'tableRow',
      'caption',
      'footnote',
      'separator',
    ),
    text: fc.string({
      unit: fc.constantFrom(
        'word',
        ' ',
        '\n',
        'é',
        '\u0301',
        '👨\u200d👩\u200d👧',
        'שלום',
        '\u202b',
        '\ud83d',
        '\u00ad',
      ),
    }),
    level: fc.nat(20),
    ordered: fc.constantFrom(true, false, null),
    marks: fc.array(
      fc.record({
        kind: fc.constantFrom('em', 'link'),
        start: fc.nat(8),
        end: fc.nat(8),
        href: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
    suppressed: fc.constantFrom(null, null, 'navigation', 'caption'),
  }),
  { maxLength: 12 },
)

describe('any composed text', () => {
  test('is valid, covered by its blocks and separators, with marks inside their blocks', () => {
    fc.assert(
      fc.property(drafts, (items) => {
        const { text, images } = compose(items)
        expect(v.is(SourceText, text)).toBe(true)
        expect(blocksOf(text).join(BLOCK_SEPARATOR)).toBe(text.content)
        for (const { start, end, marks } of text.blocks)
          for (const mark of marks)
            expect(start <= mark.start && mark.start < mark.end && mark.end <= end).toBe(true)
        for (const { before } of [...text.suppressed, ...images])
          expect(before).toBeLessThanOrEqual(text.blocks.length)
        expect(images).toHaveLength(items.flatMap((item) => item.images ?? []).length)
        const places = images.map(({ before }) => before)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })

  test('stays the same when it is composed again', () => {
    fc.assert(
      fc.property(drafts, (items) => {
        const { text } = compose(items)
        const again = compose(
          text.blocks.map((block, index) =>
            draft(block.kind, blocksOf(text)[index] ?? '', { level: block.level, ordered: block.ordered }),
          ),
        )
        expect(again.text.content).toBe(text.content)
      }),
    )
  })

  test('has all its words in their order once everything left out is put back', () => {
    fc.assert(
      fc.property(drafts, (items) => {
        const { text } = compose(items)
        const whole = restoreSuppressed(
          text,
          text.suppressed.map((_, index) => index),
        )
        const straight = compose(items.map((item) => ({ ...item, suppressed: null }))).text
        const words = (source: SourceText) => blocksOf(source).filter((block) => block !== '')
        expect(words(whole)).toEqual(words(straight))
        expect(whole.suppressed).toEqual([])
        expect(v.is(SourceText, whole)).toBe(true)
        expect(blocksOf(whole).join(BLOCK_SEPARATOR)).toBe(whole.content)
      }),
    )
  })
})
