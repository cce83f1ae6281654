import { expect, test } from 'vitest'
import { speakerOf } from '../../../../../shared/compare/discrepancies/speaker-of.ts'
import type { AttributionFact, NumberFact } from '../../../../../shared/compare/facts/fact.ts'
import { span } from '../../../../../shared/text/offsets.ts'

const bearing = {
  clause: span(0, 90),
  passage: 0,
  topic: [],
  names: [],
  verb: null,
  negated: false,
  hedged: false,
}
const says = (speaker: string | null, start: number, end: number): AttributionFact => ({
  kind: 'attribution',
  ...span(start, end),
  bearing,
  speaker,
  speakerKey: speaker,
  cue: span(start, start),
  said: span(start, end),
  quoted: [],
})
const amount: NumberFact = {
  kind: 'number',
  ...span(30, 34),
  bearing,
  words: 'nine',
  amount: 9,
  to: null,
  unit: null,
  comparable: 9,
  noun: null,
  hedge: null,
}

test('who says a fact is the speaker of the innermost statement it stands in', () => {
  expect(speakerOf(amount, [says('the harbour', 0, 80), says('its pilot', 20, 40)])).toBe('its pilot')
  expect(speakerOf(amount, [says('the harbour', 0, 80), says(null, 20, 40)])).toBe('the harbour')
  expect(speakerOf(amount, [says('the harbour', 40, 80)])).toBeNull()
})
