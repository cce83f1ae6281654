import { type Span, span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { baseLanguage } from '../../tokens/stem.ts'

/** Words that turn a statement into its opposite, or make it less than a fact. */
export type ModalityMark = Span & {
  readonly kind: 'negation' | 'hedge'
  /** Index of the passage. */
  readonly passage: number
}

type Cues = { readonly negation: string; readonly hedge: string }

/** Alternatives of fixed words only, so that no text makes them slow. */
const CUES: Readonly<Record<string, Cues>> = {
  en: {
    negation:
      "no question of|no longer|not|no|never|none|without|neither|nor|cannot|nobody|no one|nothing|denied|denies|deny|denying|refused to|refuses to|failed to|ruled out|\\p{L}+n['’]t",
    hedge:
      'if possible|would|could|might|may|will|shall|possibly|perhaps|maybe|probably|apparently|reportedly|allegedly|purportedly|presumably|seemingly|supposedly|likely|plans? (?:to|for)|planned to|planning to|intends? to|intended to|hopes? to|hoped to|wants? to|wanted to|aims? to|aiming (?:to|for)|expects? to|expected|set to|scheduled (?:to|for)|going to|is to|are to|seems? to|seemed to|appears? to|appeared to|suspected|believed to|thought to|said to be|considering|unconfirmed|alleged',
  },
  de: {
    negation:
      'nicht|kein|keine|keinen|keiner|keinem|keines|nie|niemals|niemand|nichts|ohne|weder|bestritt|bestreitet|dementierte|dementiert|wies zurück',
    hedge:
      'wenn möglich|würde|würden|könnte|könnten|dürfte|dürften|soll|sollen|sollte|wird voraussichtlich|voraussichtlich|vielleicht|möglicherweise|wohl|vermutlich|wahrscheinlich|angeblich|offenbar|mutmaßlich|plant|planen|geplant|will|wollen|wolle|beabsichtigt|erwartet',
  },
  fr: {
    negation: 'ne|pas|jamais|aucun|aucune|rien|personne|sans|ni|nie|a nié|dément|a démenti',
    hedge:
      'si possible|pourrait|pourraient|devrait|devraient|serait|seraient|aurait|auraient|peut-être|probablement|apparemment|présumé|présumée|prévoit|prévoient|prévu|prévue|espère|entend|souhaite|envisage',
  },
  es: {
    negation: 'no|nunca|jamás|ningún|ninguno|ninguna|nada|nadie|sin|tampoco|ni|negó|niega|desmintió|rechazó',
    hedge:
      'si es posible|podría|podrían|sería|serían|habría|habrían|debería|quizá|quizás|tal vez|probablemente|posiblemente|aparentemente|presunto|presunta|presuntamente|supuestamente|planea|planean|prevé|prevén|previsto|espera|pretende|quiere',
  },
  it: {
    negation:
      'non|mai|nessun|nessuno|nessuna|niente|nulla|senza|né|neppure|neanche|negato|smentito|smentisce',
    hedge:
      'se possibile|potrebbe|potrebbero|sarebbe|sarebbero|avrebbe|avrebbero|dovrebbe|forse|probabilmente|apparentemente|presunto|presunta|presumibilmente|prevede|previsto|intende|spera|vuole',
  },
  pt: {
    negation: 'não|nunca|jamais|nenhum|nenhuma|nada|ninguém|sem|nem|tampouco|negou|nega|desmentiu|rejeitou',
    hedge:
      'se possível|poderia|poderiam|seria|seriam|teria|teriam|deveria|deve|devem|talvez|provavelmente|possivelmente|aparentemente|supostamente|suposto|suposta|planeja|planeia|pretende|prevê|previsto|espera|quer',
  },
  nl: {
    negation: 'niet|geen|nooit|niemand|niets|zonder|noch|ontkende|ontkent',
    hedge:
      'indien mogelijk|zou|zouden|kan|kunnen|misschien|mogelijk|waarschijnlijk|vermoedelijk|blijkbaar|naar verluidt|verwacht|wil|plant',
  },
  ru: {
    negation:
      'не|нет|ни|никогда|никто|ничего|без|отсутствует|опроверг|опровергла|опровергли|отрицает|отрицал',
    hedge:
      'по возможности|бы|может|могут|мог|могла|могли|возможно|вероятно|по-видимому|видимо|предположительно|якобы|планирует|планируют|планируется|намерен|намерена|намерены|ожидается|собирается|собираются|хочет|будет|будут',
  },
}

const made = new Map<string, readonly (readonly [ModalityMark['kind'], RegExp])[]>()

function cuesOf(language: string): readonly (readonly [ModalityMark['kind'], RegExp])[] {
  const known = made.get(language)
  if (known !== undefined) return known
  const cues = CUES[language]
  const expressions =
    cues === undefined
      ? []
      : (['negation', 'hedge'] as const).map(
          (kind) =>
            [kind, new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues[kind]})(?![\\p{L}\\p{N}])`, 'giu')] as const,
        )
  made.set(language, expressions)
  return expressions
}

/** The negations and hedges in some text of a language, in order, with offsets in it. Languages without a list have none. */
export function marksInText(
  text: string,
  language: string | null,
): readonly (Span & Pick<ModalityMark, 'kind'>)[] {
  return cuesOf(baseLanguage(language) || 'en')
    .flatMap(([kind, cue]) =>
      Array.from(text.matchAll(cue), (match) => ({
        kind,
        ...span(match.index, match.index + match[0].length),
      })),
    )
    .filter(({ start, end }) => !isMonth(text.slice(start, end)))
    .toSorted((a, b) => a.start - b.start)
}

const found = new WeakMap<Passage, readonly ModalityMark[]>()

/** The negations and hedges of one passage, in order; remembered. */
export function marksInPassage({ source }: PreparedSource, passage: Passage): readonly ModalityMark[] {
  const known = found.get(passage)
  if (known !== undefined) return known
  const text = source.text.content.slice(passage.start, passage.end)
  const marks = marksInText(text, source.language).map(({ kind, start, end }) => ({
    kind,
    passage: passage.index,
    ...span(passage.start + start, passage.start + end),
  }))
  found.set(passage, marks)
  return marks
}

const isMonth = (word: string): boolean => word === 'May' || word === 'Will'

/** The negations and hedges of a source, to be shown as marks on quotations. Languages without a list have none. */
export const marksIn = (prepared: PreparedSource): readonly ModalityMark[] =>
  prepared.passages.flatMap((passage) => marksInPassage(prepared, passage))
