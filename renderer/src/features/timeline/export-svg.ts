import { assertNever } from '../../../../shared/assert.ts'
import { markup, raw, type Html } from '../../../../shared/bundle/views/html.ts'
import {
  drawMark,
  fitted,
  GLYPHS,
  glyphOf,
  hatching,
  placeLabel,
  textWidth,
  type Glyph,
} from '../../../../shared/timeline/geometry.ts'
import type { TimelineItem } from '../../../../shared/timeline/items.ts'
import type { Mark } from '../../../../shared/timeline/pack.ts'
import { conflictHeight, middleOf, type TimelineRow } from '../../../../shared/timeline/rows.ts'
import type { Scale } from '../../../../shared/timeline/scale.ts'
import { ticksOf } from '../../../../shared/timeline/ticks.ts'
import { drawnBounds } from '../../../../shared/timeline/when.ts'
import { majorPlaces, minorPlaces, rangeWords, roomFor } from './tick-words.ts'
import { WIDEST_LABEL } from './use-layout.ts'
import { conflictWords, labelOf, TRACK_WORDS } from './words.ts'

/** In px; the file is drawn for paper, whatever the window looks like. */
export const PAPER = { gutter: 270, width: 860, head: 96, foot: 16 } as const
const GLYPH_ROOM = 15

const INK = '#1d2126'
const MUTED = '#5c626b'
const LINE = '#e3dfd5'
const CLASH = '#a62c24'
const TONES: Readonly<Record<Glyph, string>> = {
  supports: '#17694b',
  contradicts: CLASH,
  qualifies: '#7d5000',
  mentions: '#545c68',
  claim: '#3346b8',
  published: '#2c5f94',
  modified: MUTED,
  retrieved: MUTED,
}

/** The timeline as a picture that stands by itself: light, its words as text, without scripts, styles or fonts. */
export function timelineSvg(
  rows: readonly TimelineRow[],
  height: number,
  scale: Scale,
  title: string,
): string {
  const { gutter, width, head, foot } = PAPER
  const total = { width: gutter + width + 16, height: head + height + foot }
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${total.width}" height="${total.height}" viewBox="0 0 ${total.width} ${total.height}" font-family="system-ui, 'Segoe UI', Roboto, sans-serif" font-size="11.5">
<title id="title">${title}</title>
<desc id="desc">${description(rows, scale)}</desc>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="12" y="28" font-size="17" font-weight="600" fill="${INK}">${fitted(title, 700)}</text>
<text x="12" y="46" fill="${MUTED}">${`${rangeWords(scale.range)} (UTC; what has no zone as written)`}</text>
<defs><clipPath id="view"><rect x="0" y="-${head}" width="${width}" height="${total.height}"/></clipPath></defs>
<g transform="translate(${gutter} ${head})">
${axis(scale, height)}
<g clip-path="url(#view)">
${rows.flatMap((row) => rowMarkup(row, scale))}</g>
</g>
<g transform="translate(0 ${head})">
${rows.map(nameMarkup)}</g>
</svg>
`.markup
}

function description(rows: readonly TimelineRow[], scale: Scale): string {
  const clashes = rows.flatMap((row) =>
    row.kind === 'claim' && row.group.conflict !== null
      ? [`${row.group.claim.number}: ${conflictWords(row.group.conflict)}`]
      : [],
  )
  const shown = `Times from ${rangeWords(scale.range)}.`
  return clashes.length === 0 ? shown : `${shown} Conflicting times: ${clashes.join('; ')}.`
}

function axis(scale: Scale, height: number): Html {
  const ticks = ticksOf(scale, roomFor)
  return markup`${ticks.minor.map(
    ({ time }) => markup`<path d="${`M${px(scale.x(time))} -16V${height}`}" stroke="${LINE}"/>`,
  )}${minorPlaces(scale, ticks).map(
    ({ x, words }) => markup`<text x="${px(x + 4)}" y="-6" fill="${MUTED}" font-size="11">${words}</text>`,
  )}${majorPlaces(scale, ticks).map(
    ({ x, words }) => markup`<text x="${px(x + 4)}" y="-24" fill="${INK}" font-weight="600">${words}</text>`,
  )}`
}

function nameMarkup(row: TimelineRow): Html {
  const { gutter } = PAPER
  switch (row.kind) {
    case 'track':
      return markup`<text x="12" y="${row.y + 21}" font-weight="600" fill="${INK}">${TRACK_WORDS[row.track]}</text>
`
    case 'claim': {
      const { claim, conflict } = row.group
      return markup`<text x="12" y="${row.y + 20}" fill="${INK}" font-weight="600">${fitted(`${claim.number} ${claim.claim.statement}`, gutter - 34)}</text>
${
  conflict === null
    ? ''
    : markup`<text x="12" y="${row.y + 38}" fill="${CLASH}" font-size="10.5">${fitted(`≠ ${conflictWords(conflict)}`, gutter - 20)}</text>
`
}`
    }
    case 'source':
      return markup`<text x="28" y="${row.y + 16}" fill="${MUTED}">${fitted(row.source.meta.title.value, gutter - 40)}</text>
`
    case 'lanes':
      return raw('')
    default:
      return assertNever(row)
  }
}

function rowMarkup(row: TimelineRow, scale: Scale): readonly Html[] {
  const parts: Html[] = []
  if (row.kind === 'track' || row.kind === 'claim')
    parts.push(markup`<path d="${`M0 ${row.y}H${scale.width}`}" stroke="${LINE}"/>`)
  if (row.kind === 'source' && row.own !== null) {
    const [left, right] = [scale.x(row.own.earliest), scale.x(row.own.latest)]
    parts.push(
      markup`<rect x="${px(left)}" y="${row.y}" width="${px(Math.max(1, right - left))}" height="${row.height}" fill="${TONES.claim}" opacity="0.1"/>`,
    )
  }
  if (row.kind === 'claim' && row.group.conflict !== null) {
    const y = conflictHeight(row)
    const places = row.group.conflict.readings.map(({ time }) => {
      const { earliest, latest } = drawnBounds(time)
      return scale.x((earliest + latest) / 2)
    })
    const [first = 0] = places
    parts.push(
      markup`<path d="${`M${px(first)} ${y}H${px(places.at(-1) ?? first)}`}" stroke="${CLASH}" stroke-dasharray="4 3" stroke-width="1.5"/>${places.map(
        (x) =>
          markup`<circle cx="${px(x)}" cy="${y}" r="3" fill="#ffffff" stroke="${CLASH}" stroke-width="1.5"/>`,
      )}`,
    )
  }
  for (const mark of row.marks) {
    const { left, right } = drawMark(mark, scale)
    if (right >= 0 && left <= scale.width) parts.push(markMarkup(mark, scale, middleOf(row, mark)))
  }
  return parts
}

function markMarkup(mark: Mark<TimelineItem>, scale: Scale, y: number): Html {
  const drawn = drawMark(mark, scale)
  const left = Math.max(-20, drawn.left)
  const right = Math.min(scale.width + 20, drawn.right)
  const [first] = mark.items
  if (first === undefined) return raw('')
  const tone = TONES[glyphOf(first)]
  const bar = (fill: string, dash: string) =>
    markup`<rect x="${px(left)}" y="${y - 6}" width="${px(right - left)}" height="12" rx="3" fill="${tone}" fill-opacity="${fill}" stroke="${tone}"${raw(dash)}/>`
  if (drawn.shape === 'cluster') {
    const middle = (left + right) / 2
    return markup`${bar('0.2', '')}<circle cx="${px(middle)}" cy="${y}" r="9" fill="#ffffff" stroke="${tone}"/><text x="${px(middle)}" y="${y + 4}" text-anchor="middle" fill="${INK}" font-size="10.5">${mark.items.length}</text>
`
  }
  const point = drawn.shape === 'point' && !drawn.about
  const shape = point
    ? markup`<circle cx="${px((left + right) / 2)}" cy="${y}" r="5" fill="${tone}"/>`
    : bar(drawn.shape === 'day' && !drawn.about ? '1' : '0.2', drawn.about ? ' stroke-dasharray="3 2"' : '')
  const hatch = drawn.about
    ? hatching(left, Math.min(right, drawn.core.left), y, 12) +
      hatching(Math.max(left, drawn.core.right), right, y, 12)
    : ''
  const ends =
    drawn.shape === 'range'
      ? `M${px(drawn.core.left)} ${y - 8}v16M${px(drawn.core.right)} ${y - 8}v16M${px(drawn.core.left)} ${y}H${px(drawn.core.right)}`
      : ''
  return markup`<g>${shape}<path d="${hatch + ends}" fill="none" stroke="${tone}"/>${labelMarkup(mark, first, drawn, scale, y)}</g>
`
}

function labelMarkup(
  mark: Mark<TimelineItem>,
  item: TimelineItem,
  drawn: { readonly left: number; readonly right: number },
  scale: Scale,
  y: number,
): Html {
  const label = labelOf(item)
  const wished = Math.min(WIDEST_LABEL, textWidth(label) + 2) + GLYPH_ROOM
  const place = placeLabel(drawn, mark, scale.width, wished)
  if (place === null) return raw('')
  const x = place.anchor === 'start' ? place.x : place.x - place.width
  return markup`<path d="${GLYPHS[glyphOf(item)]}" transform="${`translate(${px(x + 6)} ${y})`}" fill="none" stroke="${TONES[glyphOf(item)]}" stroke-width="1.8"/><text x="${px(x + GLYPH_ROOM)}" y="${y + 4}" fill="${INK}" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${fitted(label, place.width - GLYPH_ROOM)}</text>`
}

const px = (value: number): number => Math.round(value * 10) / 10
