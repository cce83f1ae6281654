import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { createResolver, resolveAnchor } from '../../../../shared/anchor/resolve.ts'
import { needsReview } from '../../../../shared/anchor/verdict.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { NEW, OLD, anchorOn, text } from './strike-report.ts'

/** Paragraphs of several scripts, with emoji of many units, ligatures and accents composed and not. */
const PARAGRAPHS = [
  'The pilots of Kelsey Sound refused to board tankers on Tuesday after a rope ladder gave way.',
  '港口引航员星期二拒绝登船，因为绳梯在大风中断裂。工会要求由外部公司检查所有绳梯。',
  'رفض مرشدو الميناء الصعود إلى الناقلات يوم الثلاثاء بعد أن انقطع سلم الحبال في الريح.',
  'הנתבים סירבו לעלות על המכליות ביום שלישי לאחר שסולם החבלים נקרע ברוח החזקה.',
  'Live from the quay 🚢⚓🇳🇴: the crews 👩🏽‍🚀👨‍👩‍👧 cheered when the last ladder was hauled in 🎉 at noon.',
  'The o\ufb03ce of the chief pilot o\ufb00ered a \ufb01rm date and a \ufb02at fee for every inspection since.',
  'L’équipe a refusé d’embarquer ; la corde, usée par l’été, s’était déjà brisée à Honfleur.'.normalize(
    'NFD',
  ),
  '港の水先案内人は火曜日に乗船を拒否した。縄ばしごが風で切れたためだった。',
]

const passages = fc
  .tuple(fc.nat(PARAGRAPHS.length - 1), fc.nat(70), fc.integer({ min: 6, max: 60 }))
  .map(([index, start, length]) => {
    const paragraph = PARAGRAPHS[index] ?? ''
    const from = Math.min(start, paragraph.length - 6)
    return { index, start: from, end: Math.min(paragraph.length, from + length) }
  })

function anchorAt({
  index,
  start,
  end,
}: {
  readonly index: number
  readonly start: number
  readonly end: number
}) {
  const before = text(...PARAGRAPHS.slice(0, index), '').length
  return createAnchor(text(...PARAGRAPHS), OLD, span(before + start, before + end))
}

describe('in every script', () => {
  test('a passage of an unchanged text is exact', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const anchor = anchorAt(passage)
        const found = resolveAnchor(anchor, text(...PARAGRAPHS), NEW, text(...PARAGRAPHS))
        expect(found).toEqual({ ...anchor, versionId: NEW })
      }),
    )
  })

  test('a passage whose paragraph moved has moved with it', () => {
    const order = [...PARAGRAPHS.keys()].sort((a, b) => ((a * 3) % 8) - ((b * 3) % 8))
    const after = text('Corrected at noon.', ...order.map((index) => PARAGRAPHS[index] ?? ''))
    const resolve = createResolver({ content: after, versionId: NEW, oldContent: text(...PARAGRAPHS) })
    fc.assert(
      fc.property(passages, (passage) => {
        const anchor = anchorAt(passage)
        const found = resolve(anchor)
        expect(found).toMatchObject({ exact: anchor.exact, state: { kind: 'moved' } })
        expect(after.slice(found.start, found.end)).toBe(anchor.exact)
      }),
    )
  })

  test('a passage is an orphan when everything is replaced', () => {
    const after = text('Nothing of it was left, said nobody.', 'Μηδέν.', '空。')
    const resolve = createResolver({ content: after, versionId: NEW, oldContent: text(...PARAGRAPHS) })
    fc.assert(
      fc.property(passages, (passage) => {
        const anchor = anchorAt(passage)
        expect(resolve(anchor)).toMatchObject({ ...anchor, state: { kind: 'orphan' } })
      }),
    )
  })

  test('another composition of the characters leaves a passage silently in place', () => {
    for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
      const after = text('A new opening.', ...PARAGRAPHS.map((paragraph) => paragraph.normalize(form)))
      const resolve = createResolver({ content: after, versionId: NEW, oldContent: text(...PARAGRAPHS) })
      for (const quote of [
        'ladder gave way',
        '工会要求由外部公司',
        'סולם החבלים',
        'chief pilot o\ufb00ered a \ufb01rm',
      ]) {
        const found = resolve(anchorOn(text(...PARAGRAPHS), quote))
        expect(found.exact).toBe(quote.normalize(form))
        expect(needsReview(found.state)).toBe(false)
      }
    }
  })
})

test('whatever the texts are, nothing is thrown, and a place is within the new text and splits no character', () => {
  const content = fc
    .array(
      fc.string({
        unit: fc.constantFrom('a', 'B ', '港', 'ﬁ', 'e\u0301', '👩🏽‍🚀', ' ', '-\n', '\n\n', 'ש', '\u00ad'),
      }),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(
      content,
      content,
      fc.nat(60),
      fc.integer({ min: 1, max: 40 }),
      (before, after, from, length) => {
        const start = Math.min(from, Math.max(0, before.length - 1))
        const end = Math.min(before.length, start + length)
        if (before.slice(start, end).trim() === '') return
        const anchor = createAnchor(before, OLD, span(start, end))
        for (const old of [before, null]) {
          const found = resolveAnchor(anchor, after, NEW, old)
          if (found.state.kind === 'orphan')
            expect(found).toMatchObject({ versionId: OLD, start: anchor.start })
          else expect(after.slice(found.start, found.end)).toBe(found.exact)
        }
      },
    ),
    { numRuns: 300 },
  )
})
