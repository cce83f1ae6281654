import { expect, test } from 'vitest'
import { cutBlocks, mapBlocks } from '../../../../shared/anchor/block-map.ts'
import { createFollow } from '../../../../shared/anchor/follow.ts'
import { BOILERPLATE, CLOSE, DEMAND, LEAD, REPLY, text } from './strike-report.ts'

/** What a quotation of the old text is followed to in the new one, and how much of it is still there. */
function followed(before: string, after: string, quote: string) {
  const [old, fresh] = [cutBlocks(before), cutBlocks(after)]
  const start = old.folded.text.indexOf(quote.toLowerCase())
  const passage = { start, end: start + quote.length }
  const course = mapBlocks(old, fresh).courseOf(passage)
  const found = course.kind === 'gone' ? null : createFollow(old, fresh)(course, passage)
  if (found === null) return { kind: course.kind, exact: null, quote: 0 }
  const raw = fresh.folded.toRaw(found.start, found.end)
  return { kind: course.kind, exact: after.slice(raw.start, raw.end), quote: found.quote }
}

test('a passage most of whose words were replaced lies between those that were not', () => {
  const edited = DEMAND.replace('every ladder inspected by', 'all rungs examined by')
  expect(
    followed(text(LEAD, DEMAND, CLOSE), text(CLOSE, LEAD, edited), 'every ladder inspected by an outside'),
  ).toMatchObject({ kind: 'edited', exact: 'all rungs examined by an outside' })
})

test('a word put in beside a passage stays outside it', () => {
  const edited = DEMAND.replace('ladder', 'rope ladder').replace('inspected', 'inspected again')
  expect(followed(text(LEAD, DEMAND), text(LEAD, edited), 'ladder inspected').exact).toBe('ladder inspected')
})

test('a passage is followed into both halves of a paragraph that was cut in two', () => {
  const whole = `${DEMAND} ${REPLY}`
  const quote = 'the autumn gales begin. A spokesman for the port'
  const found = followed(text(LEAD, whole, CLOSE), text(CLOSE, DEMAND, REPLY, LEAD), quote)
  expect(found).toEqual({ kind: 'edited', exact: quote.replace('. ', '.\n\n'), quote: 1 })
})

test('a passage is followed into two paragraphs that became one', () => {
  const after = text(CLOSE, `${DEMAND.replace('outside', 'foreign')} ${REPLY}`, LEAD)
  expect(followed(text(LEAD, DEMAND, REPLY, CLOSE), after, 'for the port authority said')).toEqual({
    kind: 'edited',
    exact: 'for the port authority said',
    quote: 1,
  })
})

test('of identical paragraphs each is followed to the one between the same neighbours, edited as they are', () => {
  const before = text(LEAD, BOILERPLATE, DEMAND, REPLY, BOILERPLATE, CLOSE)
  const signed = BOILERPLATE.replace('in confidence', 'by name')
  const after = text(REPLY, signed, CLOSE, LEAD, BOILERPLATE.replace('news', 'harbour'), DEMAND)
  expect(followed(before, after, 'can write to the news desk').exact).toBe('can write to the harbour desk')
})

test('a deleted paragraph is gone, even with a near-duplicate of it still there', () => {
  const other = BOILERPLATE.replace('news', 'sports')
  const [before, after] = [text(LEAD, BOILERPLATE, DEMAND, other, CLOSE), text(LEAD, DEMAND, other, CLOSE)]
  expect(followed(before, after, 'can write to the news desk').kind).toBe('gone')
})

test('texts that share nothing are compared without an answer', () => {
  expect(followed('one two three', 'eins zwei drei', 'two').quote).toBe(0)
})

test('a passage whose last words were replaced ends with those that took their place', () => {
  const edited = DEMAND.replace('an outside firm', 'some foreign experts')
  expect(
    followed(text(LEAD, DEMAND), text(LEAD, edited), 'ladder inspected by an outside firm'),
  ).toMatchObject({
    exact: 'ladder inspected by some foreign experts',
  })
})

test('a passage across two paragraphs of which the second was replaced ends with the first', () => {
  const other = 'Nobody at the town hall could be reached for a comment until late at night.'
  const found = followed(
    text(LEAD, DEMAND, REPLY, CLOSE),
    text(LEAD, DEMAND.replace('outside', 'foreign'), other, CLOSE),
    `the autumn gales begin. ${REPLY.slice(0, 24)}`,
  )
  expect(found.exact).toBe('the autumn gales begin.')
})
