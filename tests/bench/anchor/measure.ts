import { cpuSeconds, printFigure } from '../figure.ts'
import type { Quotation } from './quotations.ts'
import type { Scenario } from './scenarios.ts'
import { fateOf, judge } from './truth.ts'
import type { Span } from './truth.ts'

/** What a method says about a quotation: a place, and whether it only proposes it; or null when it finds none. */
export type Answer = (Span & { readonly proposed: boolean }) | null

/** A method of finding quotations again, made ready for one scenario. */
export type Method = (scenario: Scenario) => (quotation: Quotation) => Answer

export type Contestant = {
  readonly name: string
  readonly method: Method
  /** How many of the quotations it gets; less than all of them is said in the figures' names. */
  readonly sample: number
  /** What it is put through, of a seed, and what that is called in all. */
  readonly trials: { readonly name: string; readonly of: (seed: number) => Iterable<Scenario> }
}

/** How often each thing was said of each kind of passage: `survived right`, `deleted proposed wrong`. */
type Tally = Map<string, number>

/** Runs a contestant through all scenarios and prints its figures; times include preparing the texts. */
export function measure({ name, method, sample, trials }: Contestant, seeds: readonly number[]): void {
  const all: Tally = new Map()
  const times: number[] = []
  let label = name
  for (const scenario of ofAll(trials, seeds)) {
    const quotations = scenario.quotations.slice(0, sample)
    if (quotations.length < scenario.quotations.length) label = `${name}, first ${sample}`
    const from = cpuSeconds()
    const answers = quotations.map(method(scenario))
    const time = ((cpuSeconds() - from) * 1000) / quotations.length
    const tally: Tally = new Map()
    for (const [index, quotation] of quotations.entries())
      for (const each of [tally, all]) count(each, scenario, quotation, answers[index] ?? null)
    report(`${scenario.name}: ${label}`, tally, time)
    times.push(time)
  }
  report(`${trials.name}: ${label}`, all, times.reduce((sum, time) => sum + time, 0) / times.length)
}

function* ofAll({ of }: Contestant['trials'], seeds: readonly number[]): Generator<Scenario> {
  for (const seed of seeds) yield* of(seed)
}

function count(tally: Tally, { old, outcome }: Scenario, quotation: Quotation, answer: Answer): void {
  const fate = fateOf(old, outcome, quotation)
  const hit = answer === null ? 'orphaned' : judge(fate, answer)
  const said = answer?.proposed === true ? `proposed ${hit}` : hit
  for (const key of [fate.kind, `${fate.kind} ${said}`, said]) tally.set(key, (tally.get(key) ?? 0) + 1)
}

function report(label: string, tally: Tally, time: number): void {
  const of = (...keys: readonly string[]): number => keys.reduce((sum, key) => sum + (tally.get(key) ?? 0), 0)
  const print = (figure: string, value: number, unit: string): void =>
    printFigure('anchor', `${label}: ${figure}`, value, unit)
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)
  const survived = of('survived')
  print('surviving', survived, 'quotations')
  print('right', share(of('survived right'), survived), '%')
  print('edges off', share(of('survived edges'), survived), '%')
  print(
    'wrong place',
    share(of('survived wrong', 'remnant wrong', 'torn wrong'), of('survived', 'remnant', 'torn')),
    '%',
  )
  print('orphaned', share(of('survived orphaned'), survived), '%')
  const kinds = ['proposed right', 'proposed edges', 'proposed wrong']
  print('proposed', share(of(...kinds.map((kind) => `survived ${kind}`)), survived), '%')
  print('deleted', of('deleted'), 'quotations')
  print('false anchors for deleted', share(of('deleted wrong'), of('deleted')), '%')
  print('review proposals', of(...kinds), 'quotations')
  if (of(...kinds) > 0) print('review proposals right', share(of('proposed right'), of(...kinds)), '%')
  print('time', time, 'ms of CPU per quotation')
}
