import { cpuSeconds, printFigure } from '../figure.ts'
import type { Quotation } from './quotations.ts'
import { scenarios } from './scenarios.ts'
import type { Scenario } from './scenarios.ts'
import { fateOf, judge } from './truth.ts'
import type { Hit, Span } from './truth.ts'

/** What a method says about a quotation: a place, whether it only proposes it, or null when it finds none. */
export type Answer = (Span & { readonly proposed: boolean }) | null

/** A method of finding quotations again, made ready for one scenario; null where it cannot take part. */
export type Method = (scenario: Scenario) => (quotation: Quotation) => Answer

export type Contestant = {
  readonly name: string
  readonly method: Method
  /** How many of the quotations it gets; less than all of them is said in the figures' names. */
  readonly sample: number
}

/** For looking at single quotations while working on the method: what, why, and what was said. */
export type Watch = (scenario: Scenario, quotation: Quotation, said: string, answer: Answer) => void

/** Runs a contestant through all scenarios and prints its figures; times include preparing the text. */
export function measure({ name, method, sample }: Contestant, seed: number, watch?: Watch): void {
  for (const scenario of scenarios(seed)) {
    const quotations = scenario.quotations.slice(0, sample)
    const from = cpuSeconds()
    const find = method(scenario)
    const answers = quotations.map(find)
    const milliseconds = ((cpuSeconds() - from) * 1000) / quotations.length
    const tally = new Map<string, number>()
    const count = (key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1)
    for (const [index, quotation] of quotations.entries()) {
      const answer = answers[index] ?? null
      const fate = fateOf(scenario.old, scenario.outcome, quotation)
      const hit: Hit | 'orphaned' = answer === null ? 'orphaned' : judge(fate, answer)
      const said = answer?.proposed === true ? `proposed ${hit}` : hit
      count(fate.kind)
      count(`${fate.kind} ${said}`)
      if (answer?.proposed === true) count(`proposed ${hit}`)
      watch?.(scenario, quotation, `${fate.kind} ${said}`, answer)
    }
    report(tally, milliseconds)

    function report(counts: ReadonlyMap<string, number>, time: number): void {
      const of = (key: string): number => counts.get(key) ?? 0
      const label = sample < scenario.quotations.length ? `${name}, first ${sample}` : name
      const print = (figure: string, value: number, unit: string): void =>
        printFigure('anchor', `${scenario.name}: ${label}: ${figure}`, value, unit)
      const share = (keys: readonly string[], all: number): number =>
        all === 0 ? 0 : (100 * keys.reduce((sum, key) => sum + of(key), 0)) / all
      const survived = of('survived')
      print('surviving', survived, 'quotations')
      print('right', share(['survived right'], survived), '%')
      print('edges off', share(['survived edges'], survived), '%')
      print('wrong place', share(['survived wrong', 'torn wrong'], survived + of('torn')), '%')
      print('orphaned', share(['survived orphaned'], survived), '%')
      print(
        'proposed',
        share(['survived proposed right', 'survived proposed edges', 'survived proposed wrong'], survived),
        '%',
      )
      print('deleted', of('deleted'), 'quotations')
      print('false anchors for deleted', share(['deleted wrong'], of('deleted')), '%')
      const proposals = of('proposed right') + of('proposed edges') + of('proposed wrong')
      print('review proposals', proposals, 'quotations')
      if (proposals > 0) print('review proposals right', (100 * of('proposed right')) / proposals, '%')
      print('time', time, 'ms of CPU per quotation')
    }
  }
}
