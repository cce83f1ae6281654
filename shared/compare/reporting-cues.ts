/** Up to four words and an opening quotation mark: `the state news agency “`. */
const BETWEEN = String.raw`(?:[’'\s]+[\p{L}\p{N}’'-]+){0,4}[’'\s]*["“„«‘]?\s*$`
/** What may follow a name before the verb: its closing mark and up to three words. */
const ONWARD = String.raw`^["”“»’]?(?:['’]s)?(?:\s+[\p{L}’'-]+){0,3}?\s+`

/** By language, what stands before a name that is cited, and the verbs that follow one. */
const BEFORE: readonly string[] = [
  // English
  'according to|told|tells|quoted by|cited by|reported by|as reported in|citing|quoting|in an interview with|in a statement to|in comments to|with material (?:by|from)|additional reporting by|source:|reports? (?:by|from|in)|carried by|published by|first reported by|speaking to',
  // German
  'laut|nach angaben|nach informationen|gegenüber|sagte|sagten|zitiert|zitierte|meldet|meldete|berichtet|berichtete|schreibt|mit material|unter berufung auf|beruft sich auf|im gespräch mit|im interview mit|teilte|quelle:',
  // French
  "selon|d[’']après|a (?:déclaré|dit|indiqué|affirmé|confié|expliqué|assuré) (?:à|au|aux)|citée?s? par|rapporte|rapportée?s? par|rapporté|citant|interrogée?s? par|source ?:",
  // Spanish
  'según|de acuerdo con|citad[oa]s? por|(?:declaró|dijo|aseguró|señaló|afirmó|explicó|indicó|confirmó) (?:a|al)|informó|reportó|publicó|recogid[oa]s? por|con información de|citando a|fuente:',
  // Italian, Portuguese
  'secondo|riferisce|riporta|ha detto (?:a|al|all|alla)|citat[oa] da|segundo|de acordo com|disse (?:à|ao)|informou|citad[oa] (?:por|pela|pelo)',
  // Russian
  'сообщил\\p{L}*|сообща\\p{L}*|переда[её]т|передал\\p{L}*|пишет|пишут|заявил\\p{L}*|рассказал\\p{L}*|цитиру\\p{L}*|по данным|по сообщени\\p{L}*|по информации|по словам|со ссылкой на|ссылаясь на|в интервью|в беседе с|в разговоре с|источник:',
]
const AFTER: readonly string[] = [
  'reports?|reported|reporting|said|says|quotes|quoted|cites|cited|wrote|writes|learned|understands|published|carried',
  'berichtet|berichtete|berichteten|meldet|meldete|zufolge|zitiert|zitierte|schreibt|schrieb|erfuhr|verbreitete',
  'rapporte|rapporté|écrit|cite|indique|affirme|annonce|annonçait|révèle|publie',
  'informó|informa|reportó|publicó|citó|cita|señala|señaló|recogió|asegura|difundió',
  'riferisce|riporta|scrive|informou|noticiou|publicou',
  'сообщ\\p{L}+|переда\\p{L}+|пишет|писал\\p{L}*|цитиру\\p{L}+|процитировал\\p{L}*|приводит|приводят|узнал\\p{L}*|опубликовал\\p{L}*',
]

const before = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${BEFORE.join('|')})${BETWEEN}`, 'iu')
const after = new RegExp(`${ONWARD}(?:${AFTER.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
const thing =
  /^["”»]?\s+(?:report|story|article|dispatch|correspondent|journalist|reporter|photographer|interview|poll|tally|cable)s?\b/iu

/** Whether a name is cited in a sentence, by the words before and after it. At most 120 characters of either side count. */
export function isReporting(sentence: string, from: number, to: number): boolean {
  const [head, tail] = [sentence.slice(Math.max(0, from - 120), from), sentence.slice(to, to + 120)]
  return before.test(head) || after.test(tail) || thing.test(tail)
}

/** Whether a name stands as a dateline, a signature or a credit in a block of text. */
export function isCredit(block: string, from: number, to: number): boolean {
  const [head, tail] = [block.slice(Math.max(0, from - 80), from), block.slice(to, to + 12)]
  const isFirst = from <= 80 && !/[.!?]\s/.test(head)
  if (/[([]\s*(?:\p{L}+\/)*$/u.test(head) && /^\s*(?:\/\p{L}+)*\s*[)\]]/u.test(tail)) return true
  if (isFirst && /(?:^|[,(/]\s*|\s)$/u.test(head) && /^\s*[)\]]?\s*[–—]\s|^\s+-\s/u.test(tail)) return true
  // A line that holds names and nothing else.
  const alone =
    block.length <= 60 &&
    /^[\s(–—-]*(?:(?:by|von|par|por|di|source:?|quelle:?|fuente:?|источник:?)\s+)?(?:\p{L}+\s*[/,]\s*)*$/iu.test(
      head,
    )
  return alone && /^\s*(?:[/,]\s*\p{L}+)*[\s).]*$/u.test(block.slice(to))
}
