import type { TimeProblem } from '../../../shared/project/event-time.ts'
import { META_PROBLEMS } from './meta-problems.ts'

/** What is wrong with a time that was typed, and what would be right. */
export const TIME_PROBLEMS: Readonly<Record<TimeProblem, string>> = {
  'not-a-date': 'Write a time like 2019, about March 2019, 29 Mar 2019 or 28–29 March 2019.',
  ambiguous: META_PROBLEMS.ambiguous,
  impossible: META_PROBLEMS.impossible,
  backwards: 'This ends before it begins.',
}
