import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assignLanes,
  MOST_LANES,
  WIDE_LANES,
  spread,
} from '../../../../../../renderer/src/features/reader/marks/lanes.ts'
import {
  hoverPlan,
  paintPlan,
  type Painted,
} from '../../../../../../renderer/src/features/reader/marks/paint-plan.ts'
import {
  ROWS,
  rulerLines,
  rulerStretches,
} from '../../../../../../renderer/src/features/reader/marks/ruler-marks.ts'
import { createIntervalIndex } from '../../../../../../shared/anchor/interval-index.ts'
import type { Colour } from '../../../../../../shared/project/annotation.ts'
import { offset, span } from '../../../../../../shared/text/offsets.ts'
import { anAnnotation } from '../../../../../support/builders.ts'

describe('lanes of bars in the margin', () => {
  const wide = (lane: number) => ({ lane, of: WIDE_LANES })

  test('bars that do not meet share the first lane', () => {
    expect(
      assignLanes([
        { top: 0, bottom: 20 },
        { top: 20, bottom: 40 },
      ]),
    ).toEqual([wide(0), wide(0)])
  })

  test('a bar beside another takes the next lane, whatever their order in the list', () => {
    expect(
      assignLanes([
        { top: 10, bottom: 30 },
        { top: 0, bottom: 20 },
        { top: 25, bottom: 40 },
      ]),
    ).toEqual([wide(1), wide(0), wide(0)])
  })

  test('where more lie beside each other than the margin is wide for, these are narrower, and others are not', () => {
    const pile = Array.from({ length: WIDE_LANES + 2 }, (_, at) => ({ top: at, bottom: 40 }))
    expect(assignLanes([...pile, { top: 50, bottom: 60 }])).toEqual([
      ...pile.map((_, lane) => ({ lane, of: WIDE_LANES + 2 })),
      wide(0),
    ])
  })

  test('no bar leaves the margin, and bars of one lane overlap only where all lanes are taken', () => {
    const stretch = fc
      .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
      .map(([top, height]) => ({ top, bottom: top + height }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), (stretches) => {
        const lanes = assignLanes(stretches)
        expect(lanes.every(({ lane, of }) => lane >= 0 && lane < of && of <= MOST_LANES)).toBe(true)
        stretches.forEach((a, i) =>
          stretches.slice(i + 1).forEach((b, j) => {
            const [one, other] = [lanes[i], lanes[i + 1 + j]]
            const meet = a.bottom > b.top && b.bottom > a.top
            if (meet) expect(one?.of).toBe(other?.of)
            if (meet && (one?.of ?? 0) < MOST_LANES) expect(one?.lane).not.toBe(other?.lane)
          }),
        )
      }),
    )
  })

  test('notes on one line stand below each other, notes apart stay where they are', () => {
    expect(spread([10, 10, 12, 100], 24)).toEqual([10, 34, 58, 100])
  })
})

test('the ruler draws one mark for each height and tone, within its ends, those of one height beside each other', () => {
  const lines = rulerLines(
    [0.5, 0.5001, 0.5, 0.75, 1, -0.1],
    ['yellow', 'yellow', 'blue', 'yellow', 'red', 'green'],
  )
  expect(lines).toEqual([
    { tone: 'yellow', path: `M0 ${ROWS / 2}h0.5M0 ${ROWS * 0.75}h1` },
    { tone: 'blue', path: `M0.5 ${ROWS / 2}h0.5` },
    { tone: 'red', path: `M0 ${ROWS - 1}h1` },
    { tone: 'green', path: 'M0 0h1' },
  ])
})

test('where thousands lie on one height of the ruler, its three commonest tones are drawn, and none hides the others', () => {
  const tones = ['red', 'gray', 'gray', 'blue', 'blue', 'green', 'green'] as const
  const lines = rulerLines(
    tones.map(() => 0.5),
    tones,
    { from: 0, width: 0.6 },
  )
  expect(lines.map(({ tone, path }) => [tone, path])).toEqual([
    ['red', ''],
    ['gray', `M0 ${ROWS / 2}h0.2`],
    ['blue', `M0.2 ${ROWS / 2}h0.2`],
    ['green', `M0.4 ${ROWS / 2}h0.2`],
  ])
})

describe('what is painted', () => {
  const on = (start: number, end: number, colour: Colour) => {
    const { anchor } = anAnnotation()
    return anAnnotation({ colour, anchor: { ...anchor, start: offset(start), end: offset(end) } })
  }
  const near = on(10, 20, 'yellow')
  const over = on(15, 30, 'blue')
  const far = on(900, 950, 'yellow')
  const painted: Painted = {
    index: createIntervalIndex([near, over, far].map((item) => ({ ...item.anchor, item }))),
    active: near.id,
    marked: span(500, 510),
    matches: [span(12, 14), span(600, 602)],
    match: span(12, 14),
  }
  const plan = paintPlan(painted, span(0, 100))

  test('is what is near the view', () => {
    expect(plan['wb-hl-yellow']).toEqual([span(10, 20)])
    expect(plan['wb-hl-blue']).toEqual([span(20, 30)])
    expect(plan['wb-overlap']).toEqual([span(15, 20)])
    expect(plan['wb-find']).toEqual([span(12, 14)])
    expect(plan['wb-sentence']).toEqual([])
  })

  test('is marked where it is active, pointed at or found', () => {
    expect(plan['wb-active']).toEqual([near.anchor])
    expect(hoverPlan(painted, over.id, span(0, 100))).toEqual({ 'wb-hover': [over.anchor] })
    expect(plan['wb-find-current']).toEqual([span(12, 14)])
  })

  test('is not marked as pointed at when it is active already', () => {
    expect(hoverPlan(painted, near.id, span(0, 100))).toEqual({})
    expect(hoverPlan(painted, null, span(0, 100))).toEqual({})
  })
})

test('passages are upright lines on the ruler: one where they meet, seen however short, within its ends', () => {
  const at = (row: number) => (row + 0.5) / ROWS
  const stretches = [
    { from: at(20), to: at(29) },
    { from: at(10), to: at(10) },
    { from: at(25), to: at(39) },
    { from: at(ROWS - 2), to: 1 },
  ]
  expect(rulerStretches(stretches, 0.6)).toBe(`M0.6 10V11M0.6 20V40M0.6 ${ROWS - 2}V${ROWS}`)
  expect(rulerStretches([], 0.6)).toBe('')
})
