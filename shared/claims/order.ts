import * as v from 'valibot'
import { OrderKey } from '../project/claim.ts'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = DIGITS.length
const LONGEST_KEY = 200

/**
 * A key that sorts (by code unit, `<`) strictly between two others; null stands for the beginning or the end of the
 * list. Keys grow with the logarithm of the inserts at one place, whichever side they come from; only inserts that take
 * turns between both sides of the same gap add a character every other time. Keys made here never end in '0', so there is always room.
 * @throws RangeError when `before` is not below `after`, when a foreign key leaves no room (nothing lies between 'A'
 * and 'A0'), or when the key would exceed 200 characters: then give the list `initialOrders`.
 */
export function orderBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  if (before !== null && after !== null && before >= after)
    throw new RangeError(`${before} is not below ${after}`)
  const key = after === null ? keyAfter(before ?? '') : keyBetween(before ?? '', after)
  if (key.length > LONGEST_KEY) throw new RangeError('no short key is left here')
  return v.parse(OrderKey, key)
}

/** Keys for a list of `count` things that has none yet: ascending, equally long, with room everywhere. */
export function initialOrders(count: number): readonly OrderKey[] {
  let width = 1
  while (BASE ** width < 4 * (count + 1)) width += 1
  const step = Math.floor(BASE ** width / (count + 1))
  return Array.from({ length: count }, (_, index) =>
    v.parse(OrderKey, digits(step * (index + 1), width) + 'V'),
  )
}

function keyBetween(before: string, after: string): string {
  let shared = 0
  while (shared < before.length && before[shared] === after[shared]) shared += 1
  const head = after.slice(0, shared)
  if (shared === before.length) return head + keyBefore(after.slice(shared))
  const low = valueAt(before, shared)
  const high = valueAt(after, shared)
  if (high - low > 1) return head + digit((low + high) >> 1)
  return head + digit(low) + keyAfter(before.slice(shared + 1))
}

/** Counts up in a number one digit longer than the run of 'z' before it, so that appending stays cheap. */
function keyAfter(key: string): string {
  if (key === '') return 'V'
  const { run, width, value } = counterOf(key, 'z')
  const next = (value + 1) % BASE === 0 ? value + 2 : value + 1
  return key.slice(0, run) + digits(next, width)
}

/** The mirror image: counts down behind the run of '0'. */
function keyBefore(key: string): string {
  const { run, width, value } = counterOf(key, '0')
  if (run === key.length) throw new RangeError('nothing sorts before a key of zeros')
  if (value === 1) return key.slice(0, run) + '0z'
  const next = (value - 1) % BASE === 0 ? value - 2 : value - 1
  return key.slice(0, run) + digits(next, width)
}

/** Its first digit is never the one that runs, so that counting on cannot overflow; eight digits are exact in a double. */
function counterOf(key: string, running: string) {
  let run = 0
  while (key[run] === running) run += 1
  const width = Math.min(run + 1, 8)
  const window = key.slice(run, run + width).padEnd(width, '0')
  return {
    run,
    width,
    value: Array.from(window, (_, at) => valueAt(window, at)).reduce((sum, each) => sum * BASE + each, 0),
  }
}

function digits(value: number, width: number): string {
  let text = ''
  for (let rest = value; text.length < width; rest = Math.floor(rest / BASE)) text = digit(rest % BASE) + text
  return text
}

const valueAt = (key: string, at: number): number => DIGITS.indexOf(key.charAt(at))
const digit = (value: number): string => DIGITS.charAt(value)
