import { present } from '../../shared/assert.ts'
import type {
  AttributionFact,
  Bearing,
  DateFact,
  NameFact,
  NumberFact,
} from '../../shared/compare/facts/fact.ts'
import type { PreparedSource } from '../../shared/compare/prepared-source.ts'
import { fold } from '../../shared/fold.ts'
import { parseEventTime } from '../../shared/project/event-time.ts'
import { span } from '../../shared/text/offsets.ts'
import { placeIn } from './corpus.ts'

/** What a fact of a test is bound to; `within` is its clause in the words of the text. */
export type MadeBearing = {
  readonly within: string
  readonly verb?: readonly [word: string, group: string | null]
  readonly names?: readonly string[]
  readonly hedged?: boolean
  readonly negated?: boolean
}

function bearingIn(prepared: PreparedSource, words: string, bearing: MadeBearing): Bearing {
  const clause = placeIn(prepared, bearing.within)
  const own = placeIn(prepared, words)
  const passage = present(
    prepared.passages.find(({ start, end }) => start <= clause.start && clause.end <= end),
    'a passage that holds the clause',
  )
  const verb = bearing.verb?.[0]
  const names = (bearing.names ?? []).map(fold)
  const isTopic = ({ start, end, word, isContent }: (typeof passage.tokens)[number]): boolean =>
    isContent &&
    start >= clause.start &&
    end <= clause.end &&
    (end <= own.start || start >= own.end) &&
    word !== verb &&
    !names.includes(word)
  const stemOf = (word: string): string => passage.tokens.find((token) => token.word === word)?.stem ?? word
  return {
    clause: span(clause.start, clause.end),
    passage: passage.index,
    topic: passage.tokens.filter(isTopic).map(({ stem }) => stem),
    names,
    verb:
      bearing.verb === undefined
        ? null
        : { word: bearing.verb[0], stem: stemOf(bearing.verb[0]), group: bearing.verb[1] },
    negated: bearing.negated ?? false,
    hedged: bearing.hedged ?? false,
  }
}

const spanOf = (prepared: PreparedSource, words: string) => {
  const { start, end } = placeIn(prepared, words)
  return span(start, end)
}

export function madeDate(
  prepared: PreparedSource,
  phrase: string,
  time: string,
  bearing: MadeBearing,
  role: DateFact['role'] = 'event',
): DateFact {
  const read = parseEventTime(time)
  if (!read.ok) throw new Error(`no time: ${time}`)
  return {
    kind: 'date',
    ...spanOf(prepared, phrase),
    bearing: bearingIn(prepared, phrase, bearing),
    phrase,
    time: read.value,
    rule: { kind: 'weekday-before', from: null },
    role,
  }
}

export function madeNumber(
  prepared: PreparedSource,
  words: string,
  amount: number,
  noun: string,
  bearing: MadeBearing & Partial<Pick<NumberFact, 'hedge' | 'to' | 'unit' | 'comparable'>>,
): NumberFact {
  return {
    kind: 'number',
    ...spanOf(prepared, words),
    bearing: bearingIn(prepared, words, bearing),
    words,
    amount,
    to: bearing.to ?? null,
    unit: bearing.unit ?? null,
    comparable: bearing.comparable ?? amount,
    noun: noun === '' ? null : { words: noun, stem: noun.split(' ').at(-1) ?? noun },
    hedge: bearing.hedge ?? null,
  }
}

export function madeName(
  prepared: PreparedSource,
  words: string,
  bearing: MadeBearing,
  model: NameFact['model'] = null,
): NameFact {
  return {
    kind: 'name',
    ...spanOf(prepared, words),
    bearing: bearingIn(prepared, words, bearing),
    words,
    key: fold(words),
    is: model === null ? 'name' : 'designation',
    model,
  }
}

export function madeAttribution(
  prepared: PreparedSource,
  speaker: string,
  cue: string,
  said: string,
  bearing: Omit<MadeBearing, 'within'> = {},
): AttributionFact {
  const whole = spanOf(prepared, said)
  return {
    kind: 'attribution',
    ...spanOf(prepared, speaker),
    bearing: bearingIn(prepared, speaker, { within: said, ...bearing }),
    speaker,
    speakerKey: fold(speaker),
    cue: spanOf(prepared, cue),
    said: whole,
    quoted: [],
  }
}
