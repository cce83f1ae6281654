import type { PageFacts } from '../html/page-facts.ts'
import { type Candidate, candidate, type Candidates } from './candidates.ts'
import { datesInLine } from './dates-in-line.ts'
import { fold, oneLine } from './fold.ts'
import { isByline, namesIn } from './names.ts'

/** More than these in a visible byline are hardly all authors. */
const MOST_IN_BYLINE = 6
const MARKED_LONGEST = 120

/** Who wrote the article: metadata, then what is marked as the byline, then a line under the headline that reads like one. */
export function authorsOf(
  { bylines, belowHeading }: PageFacts,
  linked: Candidates<string[]>,
  declared: Candidates<string>,
  houses: readonly string[],
): Candidates<string[]> {
  const named = ({ value, from }: Candidate<string>) => {
    const names = namesIn(value, houses)
    return names.length === 0 ? [] : [candidate(names, from, names.join(', ') === value ? null : value)]
  }
  const hidden = [
    ...linked.flatMap(({ value, from, raw }) => {
      const names = value.flatMap((name) => namesIn(name, houses))
      return names.length === 0 ? [] : [{ value: names, from, raw }]
    }),
    ...declared.filter(({ value }) => !/^(?:https?:|@)/i.test(value)).flatMap(named),
  ]
  const seen = [
    ...bylines
      .map((words) => upToDate(words))
      .filter((words) => words !== '' && words.length <= MARKED_LONGEST)
      .flatMap((words) => named(candidate(words, 'byline'))),
    ...belowHeading
      .map(upToDate)
      .filter(isByline)
      .flatMap((words) => named(candidate(words, 'below-heading'))),
  ]
  return settled(hidden, seen)
}

/** "By Jane Doe on Monday, March 4": a date ends the names. */
function upToDate(words: string): string {
  const line = oneLine(words, 400)
  const [date] = datesInLine(line, null)
  if (date === undefined) return line
  const before = line
    .slice(0, date.at)
    .replace(/[\s,|•·–—-]*(?:\b(?:on|am|le|el)\s+)?(?:\p{L}{3,10},?\s*)?$/iu, (end) =>
      /^\W*(?:(?:on|am|le|el)\s+)?(?:\p{L}*(?:day|tag|woch|abend),?\s*)?$/iu.test(end) ? '' : end,
    )
  return before
    .replace(/\s*(?:\b(?:on|am|published|posted|publiziert|veröffentlicht)\b[\s:,]*)+$/iu, '')
    .trim()
}

/** The metadata leads, but for a byline that names the same people and more, or that another part of it agrees with. */
function settled(hidden: Candidates<string[]>, seen: Candidates<string[]>): Candidates<string[]> {
  const all = [...hidden, ...seen]
  const [first] = hidden
  if (first === undefined || seen.some((entry) => keyOf(entry) === keyOf(first))) {
    const longer = first === undefined ? undefined : seen.find((entry) => holds(entry, first))
    return longer === undefined ? all : [longer, ...all]
  }
  const better =
    seen.find((entry) => holds(entry, first)) ??
    hidden.find((entry) => seen.some((other) => keyOf(other) === keyOf(entry)))
  return better === undefined ? all : [better, ...all.filter((entry) => entry !== better)]
}

const keyOf = ({ value }: Candidate<string[]>): string => value.map(fold).join()

const holds = (whole: Candidate<string[]>, part: Candidate<string[]>): boolean => {
  const names = whole.value.map(fold)
  return (
    names.length > part.value.length &&
    names.length <= MOST_IN_BYLINE &&
    whole.value.every((name) => /^\p{Lu}\S*(?:\s\S+)*\s\p{Lu}/u.test(name)) &&
    part.value.every((name) => names.includes(fold(name)))
  )
}
