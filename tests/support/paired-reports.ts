/** A report of an accident, and another whose sentences say the same in other words, in the same order. */
export const FERRY = [
  'The ferry Aurora ran aground off Lund on Tuesday with 214 passengers on board.',
  'Nobody was hurt, the coast guard said, and everyone was brought ashore before midnight.',
  'Captain Signe Holm told investigators that the steering had failed twice that week.',
  'The operator Nordlinjen has cancelled all crossings until the weekend.',
] as const
export const FERRY_AGAIN = [
  'Some 214 people were aboard the Aurora when the ferry grounded near Lund harbour on Tuesday evening.',
  'According to the coast guard all passengers were brought ashore and there were no injuries.',
  'The steering failed two times in the same week, captain Holm is reported to have told investigators.',
  'Crossings were called off until the weekend by Nordlinjen, which runs the line.',
] as const

/** A report of something else. */
export const HARVEST = [
  'Apple growers in the valley expect the smallest harvest for thirty years after late frost.',
  'Prices of cider have doubled since spring, according to the growers’ association.',
] as const
