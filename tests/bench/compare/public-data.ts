/** A claim that was checked, and what is looked for among them. */
export type TextWithId = { readonly id: string; readonly text: string }

/** Two sentences and how alike people found them, 0 to 5. */
export type ScoredPair = { readonly gold: number; readonly first: string; readonly second: string }

/** The first two columns of a table as CheckThat gives claims and tweets: perhaps a header, tabs, quotation marks where a cell holds them. */
export function readTexts(tsv: string): readonly TextWithId[] {
  return rowsOf(tsv).flatMap(([id = '', text = '']) =>
    id === '' || id.endsWith('_id') || text.trim() === '' ? [] : [{ id, text: text.trim() }],
  )
}

/** Which claims answer each tweet: lines of tweet, 0, claim and 1. */
export function readAnswers(qrels: string): ReadonlyMap<string, ReadonlySet<string>> {
  const answers = new Map<string, Set<string>>()
  for (const line of qrels.split(/\r?\n/u)) {
    const [tweet = '', , claim = '', relevance = ''] = line.trim().split(/\s+/u)
    if (Number(relevance) > 0) answers.set(tweet, (answers.get(tweet) ?? new Set()).add(claim))
  }
  return answers
}

/** Lines of a score and two sentences; pairs that nobody scored are left out. Quotation marks mean nothing here. */
export function readScoredPairs(tsv: string): readonly ScoredPair[] {
  return tsv.split(/\r?\n/u).flatMap((line) => {
    const [gold = '', first = '', second = ''] = line.split('\t').map((cell) => cell.trim())
    const isPair = gold !== '' && Number.isFinite(Number(gold)) && first !== '' && second !== ''
    return isPair ? [{ gold: Number(gold), first, second }] : []
  })
}

/** What a tweet says: without who wrote it when, without addresses, its hashtags as words. */
export const wordsOfTweet = (text: string): string =>
  text
    .replace(/\s—\s[^—]*\(@[^)]*\)[^—]*$/u, '')
    .replace(/(?:https?:\/\/|pic\.twitter\.com\/)\S*/gu, '')
    .replace(/#(\w+)/gu, (_, tag: string) => tag.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim()

/** The share of right answers at each right one of the first five, over all that are right. */
export function averagePrecisionAt5(found: readonly string[], right: ReadonlySet<string>): number {
  let hits = 0
  let sum = 0
  for (const [at, id] of found.slice(0, 5).entries()) if (right.has(id)) sum += ++hits / (at + 1)
  return right.size === 0 ? 0 : sum / right.size
}

/** Pearson's correlation of two lists of one length; 0 where one of them does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
  const [meanA, meanB] = [mean(a), mean(b)]
  let [both, ofA, ofB] = [0, 0, 0]
  for (const [at, one] of a.entries()) {
    const [x, y] = [one - meanA, (b[at] ?? 0) - meanB]
    both += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB)
}

/** Rows of cells between tabs; a cell in quotation marks may hold tabs, line ends and doubled quotation marks. */
function rowsOf(tsv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of tsv.matchAll(
    /(?:"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|$)/gu,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== '\t') rows.push([])
  }
  return rows
}
