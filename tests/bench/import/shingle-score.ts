/** Share of words in runs of four that are right (`precision`) and that were found (`recall`), from 0 to 1. */
export type Score = { readonly precision: number; readonly recall: number }

/**
 * The metric of the article extraction benchmark (Zyte, `evaluate.py`): multisets of runs of four words of the wanted
 * and the extracted text, words being letters, digits and underscores in the case they have.
 */
export function shingleScore(wanted: string, extracted: string): Score {
  const left = countsOf(wanted)
  let right = 0
  let extra = 0
  for (const [shingle, count] of countsOf(extracted)) {
    const common = Math.min(count, left.get(shingle) ?? 0)
    right += common
    extra += count - common
  }
  const all = [...left.values()].reduce((sum, count) => sum + count, 0)
  const missed = all - right
  if (extra === 0 && missed === 0) return { precision: 1, recall: 1 }
  return {
    precision: right + extra === 0 ? 0 : right / (right + extra),
    recall: right + missed === 0 ? 0 : right / (right + missed),
  }
}

/** F1 of the means over pages, as the benchmark reports it. */
export function meanScore(scores: readonly Score[]): Score & { readonly f1: number } {
  const mean = (pick: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length)
  const precision = mean((score) => score.precision)
  const recall = mean((score) => score.recall)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

function countsOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
