import { groupBy } from '../../group-by.ts'
import type { SourceId } from '../../ids.ts'
import type { Discrepancy, FactReading } from './discrepancy.ts'

/** One answer of one source: all its readings that say the same. */
export type Answer = {
  readonly sourceId: SourceId
  readonly group: number
  readonly first: FactReading
  readonly readings: readonly FactReading[]
}

/**
 * The answers in a row, and the indexes of those that are likeliest about something else: the ones that differ from most
 * sources, else the last one.
 */
export function answersApart({ cells }: Discrepancy): {
  readonly answers: readonly Answer[]
  readonly odd: readonly number[]
} {
  const answers = cells.flatMap(({ sourceId, readings }) =>
    [...groupBy(readings, ({ group }) => group)].flatMap(([group, alike]): readonly Answer[] => {
      const [first] = alike
      return first === undefined ? [] : [{ sourceId, group, first, readings: alike }]
    }),
  )
  const differing = answers.flatMap(({ group }, index) => (group === 0 ? [] : [index]))
  const isSome = differing.length > 0 && differing.length < answers.length
  return { answers, odd: isSome ? differing : answers.length > 1 ? [answers.length - 1] : [] }
}
