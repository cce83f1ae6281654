import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  forget,
  leave,
  NO_HISTORY,
  stepBack,
  stepForward,
  type Place,
} from '../../../../renderer/src/state/reading-history.ts'
import { newId, type SourceId } from '../../../../shared/ids.ts'

const [FERRY, HARBOUR] = [newId<SourceId>(), newId<SourceId>()]
const ferry: Place = { sourceId: FERRY, offset: 120 }
const harbour: Place = { sourceId: HARBOUR, offset: 0 }

test('back leads to the place that was left, and forward back again', () => {
  const back = stepBack(leave(NO_HISTORY, ferry), harbour)
  expect(back?.to).toEqual(ferry)
  expect(stepForward(back?.history ?? NO_HISTORY, ferry)?.to).toEqual(harbour)
})

test('there is nothing behind the beginning and nothing ahead of the end', () => {
  expect(stepBack(NO_HISTORY, ferry)).toBeNull()
  expect(stepForward(leave(NO_HISTORY, ferry), harbour)).toBeNull()
})

test('going somewhere new forgets what lay ahead', () => {
  const back = stepBack(leave(NO_HISTORY, ferry), harbour)
  expect(leave(back?.history ?? NO_HISTORY, ferry).forward).toEqual([])
})

test('leaving the same place twice is remembered once', () => {
  expect(leave(leave(NO_HISTORY, ferry), ferry).back).toEqual([ferry])
})

test('a deleted source is taken out of both directions', () => {
  const history = { back: [ferry, harbour], forward: [ferry] }
  expect(forget(history, FERRY)).toEqual({ back: [harbour], forward: [] })
})

test('any number of steps back and as many forward end where they began', () => {
  const place = fc.record({ sourceId: fc.constantFrom(FERRY, HARBOUR), offset: fc.nat(5000) })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), place, fc.nat(40), (left, here, steps) => {
      let history = left.reduce(leave, NO_HISTORY)
      let at = here
      let taken = 0
      for (; taken < steps; taken++) {
        const step = stepBack(history, at)
        if (step === null) break
        ;({ history, to: at } = step)
      }
      for (; taken > 0; taken--) {
        const step = stepForward(history, at)
        expect(step).not.toBeNull()
        if (step !== null) ({ history, to: at } = step)
      }
      expect(at).toEqual(here)
    }),
  )
})
