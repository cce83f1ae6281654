import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as chrono from 'chrono-node'
import * as v from 'valibot'
import { datesIn } from '../../../shared/compare/facts/dates/dates-in.ts'
import { prepareSource, type PreparedSource } from '../../../shared/compare/prepared-source.ts'
import { printFigure } from '../figure.ts'
import { readGold } from './gold.ts'

const SHARED = path.resolve('../shared')
const Answers = v.object({
  timex: v.array(
    v.object({
      seed: v.string(),
      text: v.string(),
      start: v.number(),
      value: v.nullable(v.string()),
      note: v.string(),
    }),
  ),
})
type Answer = v.InferOutput<typeof Answers>['timex'][number] & {
  /** Where it stands in the imported text; null where the import took it off, as it does with datelines. */
  readonly at: number | null
}
/** A time somebody found: where, and as ISO 8601; null for one that is none or cannot be known. */
type Found = { readonly start: number; readonly end: number; readonly value: string | null }
type Method = (prepared: PreparedSource) => readonly Found[]

const byChrono =
  (forwardDate: boolean): Method =>
  ({ source: { text, published } }) => {
    const [year = 2000, month = 1, day = 1] = (published?.iso.slice(0, 10) ?? '').split('-').map(Number)
    const now = published === null ? new Date() : new Date(year, month - 1, day, 12)
    return chrono.parse(text.content, now, { forwardDate }).map(({ index, text: words, start }) => {
      const parts = (['year', 'month', 'day'] as const).map((part) =>
        String(start.get(part) ?? 0).padStart(part === 'year' ? 4 : 2, '0'),
      )
      return { start: index, end: index + words.length, value: parts.join('-') }
    })
  }

const METHODS: Readonly<Record<string, Method>> = {
  ours: (prepared) =>
    datesIn(prepared).map(({ start, end, time }) => ({
      start,
      end,
      value: time === null ? null : time.from.iso,
    })),
  'chrono default': byChrono(false),
  'chrono forwardDate': byChrono(true),
}

/**
 * How many of the time expressions that a person found are found, and right. A date that the import reads as the publication
 * date counts as found by everybody. Where the answer rests on knowledge from outside of the text ("inferred", in texts
 * without a date), to say that it is not known is right; such answers are also counted apart.
 */
export async function benchDates(): Promise<void> {
  const gold = await readGold()
  if (gold === null) return
  const file = path.join(SHARED, 'gold', 'time-expressions.json')
  const { timex } = v.parse(Answers, JSON.parse(readFileSync(file, 'utf8')))
  const sources = new Map(gold.corpus.sources.map((prepared) => [String(prepared.source.id), prepared]))
  const answers: readonly Answer[] = timex.map((answer) => ({
    ...answer,
    at: placeOf(answer, sources.get(answer.seed)),
  }))
  for (const [name, method] of Object.entries(METHODS)) {
    const found = new Map([...sources].map(([id, prepared]) => [id, method(prepared)]))
    const from = performance.now()
    for (const prepared of sources.values()) method(prepareSource(prepared.source))
    const ms = (performance.now() - from) / sources.size
    const judged = answers.map((answer) =>
      judge(answer, found.get(answer.seed) ?? [], sources.get(answer.seed)),
    )
    const share = (holds: (index: number) => boolean, among: readonly number[]) =>
      among.filter(holds).length / Math.max(1, among.length)
    const all = answers.map((_, index) => index)
    const known = all.filter((index) => answers[index]?.note.startsWith('inferred') !== true)
    const print = (figure: string, value: number, unit: string) =>
      printFigure('compare', `dates, ${name}: ${figure}`, value, unit)
    print(
      'found',
      share((index) => judged[index]?.isFound === true, all),
      `share of ${all.length}`,
    )
    print(
      'right',
      share((index) => judged[index]?.isRight === true, all),
      `share of ${all.length}`,
    )
    print(
      'right where the text tells',
      share((index) => judged[index]?.isRight === true, known),
      `share of ${known.length}`,
    )
    print('time', ms, 'ms per article')
  }
}

function judge(
  { at, text, value, note }: Answer,
  found: readonly Found[],
  prepared: PreparedSource | undefined,
) {
  if (at === null) {
    const isRight = value !== null && prepared?.source.published?.iso === value
    return { isFound: isRight, isRight }
  }
  const end = at + text.length
  const match = found.find((one) => one.start < end && at < one.end)
  // What is vague is rightly left out as well.
  if (match === undefined) return { isFound: false, isRight: value === null }
  const isUnknowable = note.startsWith('inferred') && match.value === null
  return { isFound: true, isRight: isUnknowable || same(match.value, value) }
}

/** As exact as the answer asks, and no more exact. */
const same = (found: string | null, value: string | null): boolean =>
  found === null || value === null ? found === value : found.slice(0, 16) === value

/** The same words with the same letters before them. */
function placeOf(
  { seed, text, start }: v.InferOutput<typeof Answers>['timex'][number],
  prepared: PreparedSource | undefined,
) {
  const name = readdirSync(path.join(SHARED, 'seeds')).find((file) => file === seed)
  if (name === undefined || prepared === undefined) return null
  const raw = readFileSync(path.join(SHARED, 'seeds', name), 'utf8')
  const { content } = prepared.source.text
  for (const letters of [40, 20, 8, 0]) {
    const lead = raw.slice(Math.max(0, start - letters), start)
    const at = content.indexOf(lead + text)
    if (at !== -1) return at + lead.length
  }
  return null
}
