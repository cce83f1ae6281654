import { describe, expect, test } from 'vitest'
import { resolveAnchor } from '../../../../shared/anchor/resolve.ts'
import { needsReview } from '../../../../shared/anchor/verdict.ts'
import type { Anchor } from '../../../../shared/project/annotation.ts'
import {
  OLD,
  NEW,
  LEAD,
  DEMAND,
  REPLY,
  BOILERPLATE,
  CLOSE,
  ARTICLE,
  text,
  anchorOn,
} from './strike-report.ts'

/** Whether the old text helps is told apart where it matters; otherwise both must hold. */
function bothWays(quote: string, before: string, after: string): readonly Anchor[] {
  const anchor = anchorOn(before, quote)
  return [resolveAnchor(anchor, after, NEW, before), resolveAnchor(anchor, after, NEW)]
}

describe('an anchor of this very version', () => {
  test('stays as it is, review state included', () => {
    const anchor: Anchor = {
      ...anchorOn(text(...ARTICLE), 'rope ladder'),
      state: { kind: 'approximate', score: 41 },
    }
    expect(resolveAnchor(anchor, text(...ARTICLE), OLD)).toBe(anchor)
  })
})

describe('certain places', () => {
  test('the same words with the same context at the same place are exact', () => {
    const after = text(...ARTICLE, 'Correction: an earlier version misspelt the name of the harbour.')
    for (const found of bothWays('before the autumn gales', text(...ARTICLE), after))
      expect(found).toEqual({ ...anchorOn(after, 'before the autumn gales'), versionId: NEW })
  })

  test('text inserted before the passage moves it', () => {
    const after = text('Updated at noon 🚢 with a reply.', ...ARTICLE)
    for (const found of bothWays('brought forward to next week', text(...ARTICLE), after)) {
      expect(found.state).toEqual({ kind: 'moved' })
      expect(after.slice(found.start, found.end)).toBe('brought forward to next week')
      expect(found.versionId).toBe(NEW)
    }
  })

  test('a paragraph that changed places takes its anchors along', () => {
    const after = text(CLOSE, LEAD, REPLY, DEMAND, BOILERPLATE)
    for (const found of bothWays('inspected by an outside firm', text(...ARTICLE), after)) {
      expect(found.state).toEqual({ kind: 'moved' })
      expect(found.exact).toBe('inspected by an outside firm')
    }
  })

  test('an anchor across two paragraphs follows both', () => {
    const before = text(...ARTICLE)
    const quote = `autumn gales begin.\n\nA spokesman`
    const [found] = bothWays(quote, before, text('New opening paragraph.', ...ARTICLE))
    expect(found).toMatchObject({ exact: quote, state: { kind: 'moved' } })
  })
})

describe('repetitions', () => {
  test('of a repeated short quotation the right one is found when another is inserted before it', () => {
    const before = text(LEAD, '“No comment,” he said.', DEMAND, '“No comment,” he said.', CLOSE)
    const after = text(
      '“No comment,” he said.',
      LEAD,
      '“No comment,” he said.',
      DEMAND,
      '“No comment,” he said.',
      CLOSE,
    )
    const first = resolveAnchor(anchorOn(before, 'No comment'), after, NEW, before)
    const second = resolveAnchor(anchorOn(before, 'No comment', 1), after, NEW, before)
    expect([first.state, second.state]).toEqual([{ kind: 'moved' }, { kind: 'moved' }])
    expect(after.slice(first.start - 3 - LEAD.length, first.start - 3)).toBe(LEAD)
    expect(after.slice(second.start - 3 - DEMAND.length, second.start - 3)).toBe(DEMAND)
  })

  test('a deleted short quotation is not attached to the same words elsewhere', () => {
    const before = text(LEAD, 'It happened on Tuesday. Nobody was hurt.', DEMAND, 'Tuesday was calm.', CLOSE)
    const after = text(LEAD, DEMAND, 'Tuesday was calm.', CLOSE)
    const anchor = anchorOn(before, 'Tuesday', 1)
    expect(resolveAnchor(anchor, after, NEW, before)).toMatchObject({ ...anchor, state: { kind: 'orphan' } })
    expect(resolveAnchor(anchor, after, NEW).state.kind).toBe('orphan')
  })

  test('near-identical boilerplate left after a deletion is refused when the old text is known', () => {
    const other = 'Readers with information about this story can write to the sports desk in confidence.'
    const before = text(LEAD, BOILERPLATE, DEMAND, REPLY, other, CLOSE)
    const after = text(LEAD, DEMAND, REPLY, other, CLOSE)
    const quote = 'information about this story can write to the news desk'
    expect(resolveAnchor(anchorOn(before, quote), after, NEW, before).state).toEqual({
      kind: 'orphan',
      reason: 'taken',
    })
    expect(needsReview(resolveAnchor(anchorOn(before, quote), after, NEW).state)).toBe(true)
  })

  test('nor is a near-duplicate that was rewritten since, however like the deleted passage it still is', () => {
    const twin = DEMAND.replace('every ladder', 'each ladder').replace('autumn', 'winter')
    const rewritten = twin
      .replace('union', 'council')
      .replace('outside', 'foreign')
      .replace('gales', 'storms')
    const found = resolveAnchor(
      anchorOn(text(LEAD, DEMAND, REPLY, twin, CLOSE), 'inspected by an outside firm before'),
      text(LEAD, REPLY, rewritten, CLOSE),
      NEW,
      text(LEAD, DEMAND, REPLY, twin, CLOSE),
    )
    expect(found.state.kind).toBe('orphan')
  })

  test('an exact copy elsewhere does not win over the corrected original', () => {
    const typo = 'The union wants evry ladder inspected by an outside firm before the autumn gales begin.'
    const quoted = `The minister repeated on the radio: “${typo}” Then she hung up.`
    const before = text(LEAD, typo, REPLY, quoted, CLOSE)
    const after = text(LEAD, DEMAND, REPLY, quoted, CLOSE)
    for (const found of bothWays('wants evry ladder inspected by an outside firm', before, after)) {
      expect(found.exact).toBe('wants every ladder inspected by an outside firm')
      expect(needsReview(found.state)).toBe(false)
      expect(found.state.kind).toBe('approximate')
    }
  })

  test('two copies that nothing tells apart are put before a person', () => {
    const anchor = anchorOn(text(LEAD, DEMAND), 'ladder inspected by an outside firm')
    const found = resolveAnchor(anchor, text(DEMAND, REPLY, DEMAND, REPLY), NEW)
    expect(needsReview(found.state)).toBe(true)
  })
})

describe('edited passages', () => {
  test.each([
    [
      'a word replaced inside',
      'ladder inspected by an outside firm',
      DEMAND.replace('outside', 'independent'),
      'ladder inspected by an independent firm',
    ],
    [
      'a re-cased paragraph',
      'outside firm before the autumn',
      DEMAND.toUpperCase(),
      'OUTSIDE FIRM BEFORE THE AUTUMN',
    ],
    [
      'typographic changes',
      'wants every ladder inspected',
      'The union wants every\u00a0ladder in\u00adspected by an outside \ufb01rm before the autumn gales begin.',
      'wants every\u00a0ladder in\u00adspected',
    ],
    [
      'a hyphen at a line end',
      'every ladder inspected by',
      DEMAND.replace('inspected', 'inspec-\nted'),
      'every ladder inspec-\nted by',
    ],
  ])('%s leaves the anchor silently in place', (_, quote, edited, expected) => {
    for (const found of bothWays(quote, text(...ARTICLE), text(LEAD, edited, REPLY, BOILERPLATE, CLOSE))) {
      expect(found.exact).toBe(expected)
      expect(found.state.kind).toBe('approximate')
      expect(needsReview(found.state)).toBe(false)
    }
  })

  test('edited first and last words neither pull the span to another place nor cut words', () => {
    const edited = DEMAND.replace('wants every', 'demands that each').replace('begin', 'arrive')
    const [found] = bothWays(
      'wants every ladder inspected by an outside firm before the autumn gales begin',
      text(...ARTICLE),
      text(LEAD, edited, REPLY, CLOSE),
    )
    expect(found?.exact).toBe('that each ladder inspected by an outside firm before the autumn gales arrive')
  })

  test('decomposed accents are the same words', () => {
    const cafe = 'The crews waited in the café on the quay until the élite of the harbour had spoken.'
    const [found] = bothWays(
      'café on the quay until the élite',
      text(LEAD, cafe, CLOSE),
      text(LEAD, cafe.normalize('NFD'), CLOSE),
    )
    expect(found?.exact).toBe('café on the quay until the élite'.normalize('NFD'))
    expect(needsReview(found?.state ?? { kind: 'orphan' })).toBe(false)
  })

  test('two paragraphs merged into one keep their anchors', () => {
    const after = text(LEAD, `${DEMAND} ${REPLY}`, BOILERPLATE, CLOSE)
    for (const quote of ['before the autumn gales begin.', 'A spokesman for the port authority'])
      for (const found of bothWays(quote, text(...ARTICLE), after)) {
        expect(found).toMatchObject({ exact: quote })
        expect(needsReview(found.state)).toBe(false)
      }
  })

  test('emoji before the passage do not shift it', () => {
    const before = text('🚢⚓🇳🇴 Live from the quay', LEAD, DEMAND, CLOSE)
    const after = text('🚢🚢🚢 Live from the quay 👩🏽‍🚀', LEAD, DEMAND.replace('outside', 'external'), CLOSE)
    for (const found of bothWays('by an outside firm before', before, after))
      expect(found.exact).toBe('by an external firm before')
  })

  test('edited Chinese text keeps its anchors', () => {
    const before = text(
      '港口引航员星期二拒绝登船。',
      '工会要求在秋季大风之前由外部公司检查所有绳梯，否则罢工将继续下去。',
      '双方星期五将在海关大楼恢复会谈。',
    )
    const after = text(
      '更新：港口引航员星期二拒绝登船。',
      '工会要求在冬季大风来临之前由外部公司检查所有绳梯，否则罢工将继续。',
      '双方星期五将在海关大楼恢复会谈。',
    )
    for (const found of bothWays('秋季大风之前由外部公司检查所有绳梯', before, after)) {
      expect(found.exact).toBe('冬季大风来临之前由外部公司检查所有绳梯')
      expect(found.state.kind).toBe('approximate')
    }
  })

  test('a sentence rewritten round a stable core is found or proposed, never placed elsewhere', () => {
    const edited =
      'Before autumn comes, an outside firm must have every ladder inspected, the union has demanded since May.'
    const [found] = bothWays(
      'wants every ladder inspected by an outside firm',
      text(...ARTICLE),
      text(LEAD, edited, REPLY, CLOSE),
    )
    expect(found).toBeDefined()
    const at = text(LEAD, edited).indexOf('every ladder inspected')
    if (found?.state.kind !== 'orphan')
      expect(found).toSatisfy(({ start, end }: Anchor) => start <= at + 22 && end >= at)
  })
})

describe('lost passages', () => {
  test('a deleted paragraph leaves an orphan that remembers its place', () => {
    const anchor = anchorOn(text(...ARTICLE), 'inspections had been brought forward')
    const after = text(LEAD, DEMAND, BOILERPLATE, CLOSE)
    const orphan = { ...anchor, state: { kind: 'orphan', reason: 'deleted' } }
    expect(resolveAnchor(anchor, after, NEW, text(...ARTICLE))).toEqual(orphan)
    expect(resolveAnchor(anchor, after, NEW)).toEqual(orphan)
  })

  test('a sentence cut out of its paragraph leaves an orphan', () => {
    const before = text(
      LEAD,
      `${DEMAND} Captain Ruiz called the ladders a disgrace to seamanship. ${REPLY}`,
      CLOSE,
    )
    const after = text(LEAD, `${DEMAND} ${REPLY}`, CLOSE)
    for (const found of bothWays('Captain Ruiz called the ladders a disgrace to seamanship.', before, after))
      expect(found.state.kind).toBe('orphan')
  })

  test('a replaced paragraph does not inherit the anchors of the old one', () => {
    const after = text(
      LEAD,
      'Snow fell in the mountains and the passes were shut to lorries overnight.',
      REPLY,
      CLOSE,
    )
    for (const found of bothWays('ladder inspected by an outside firm', text(...ARTICLE), after))
      expect(found.state.kind).toBe('orphan')
  })

  test('a passage that comes back is found again from the orphan', () => {
    const orphan: Anchor = {
      ...anchorOn(text(...ARTICLE), 'brought forward to next week'),
      state: { kind: 'orphan' },
    }
    const found = resolveAnchor(orphan, text('New lead.', ...ARTICLE), NEW)
    expect(found).toMatchObject({ exact: 'brought forward to next week', state: { kind: 'moved' } })
  })
})

test('a place that waits for review keeps waiting when the next version leaves it alone', () => {
  const waiting: Anchor = {
    ...anchorOn(text(...ARTICLE), 'rope ladder gave way'),
    state: { kind: 'approximate', score: 52 },
  }
  const found = resolveAnchor(waiting, text('New lead.', ...ARTICLE), NEW, text(...ARTICLE))
  expect(found).toMatchObject({
    versionId: NEW,
    exact: 'rope ladder gave way',
    state: { kind: 'approximate', score: 52 },
  })
})
