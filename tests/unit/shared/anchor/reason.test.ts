import { expect, test } from 'vitest'
import { resolveAnchor } from '../../../../shared/anchor/resolve.ts'
import { ARTICLE, BOILERPLATE, CLOSE, DEMAND, LEAD, NEW, REPLY, anchorOn, text } from './strike-report.ts'

const stateIn = (quote: string, before: string, after: string) =>
  resolveAnchor(anchorOn(before, quote), after, NEW, before).state

test.each([
  ['typography', DEMAND.replace('outside', 'out\u00adside')],
  ['edited', DEMAND.replace('outside', 'independent')],
])('an approximate anchor says when it is for %s', (reason, edited) => {
  const after = text(LEAD, edited, REPLY, BOILERPLATE, CLOSE)
  expect(stateIn('inspected by an outside firm', text(...ARTICLE), after)).toMatchObject({
    kind: 'approximate',
    reason,
  })
})

test('a sentence that was edited and moved into another paragraph was found elsewhere', () => {
  const sentence =
    'Captain Ruiz called the ladders of the tanker fleet a disgrace to seamanship and to the port.'
  const before = text(LEAD, `${DEMAND} ${sentence}`, REPLY, CLOSE)
  const after = text(LEAD, DEMAND, REPLY, `${CLOSE} ${sentence.replace('called', 'had called')}`)
  expect(stateIn(sentence, before, after)).toMatchObject({ kind: 'approximate', reason: 'elsewhere' })
})

test('copies that nothing tells apart any more are proposed as repeated', () => {
  const before = text(BOILERPLATE, LEAD, DEMAND, BOILERPLATE)
  const after = text('Sport.', BOILERPLATE, 'Weather.', BOILERPLATE, 'Shipping news.')
  expect(stateIn('information about this story', before, after)).toMatchObject({
    kind: 'approximate',
    reason: 'repeated',
  })
})

test.each([
  ['deleted', text(LEAD, REPLY, BOILERPLATE, CLOSE)],
  [
    'rewritten',
    text(LEAD, `${DEMAND.slice(0, 23)} the minister to step down before the autumn gales begin.`, CLOSE),
  ],
])('an orphan says when its passage was %s', (reason, after) => {
  expect(stateIn('ladder inspected by an outside firm', text(...ARTICLE), after)).toEqual({
    kind: 'orphan',
    reason,
  })
})
