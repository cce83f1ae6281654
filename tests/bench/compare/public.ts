import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { printFigure } from '../figure.ts'
import { claimsFound } from './claims-found.ts'
import { averagePrecisionAt5, pearson, readAnswers, readScoredPairs, readTexts } from './public-data.ts'
import { pairsScored } from './pairs-scored.ts'

const CHECKTHAT = `no figures of CheckThat: fetch the repository sshaar/clef2020-factchecking-task2, unpack data/v3.zip and
test-input/test-input.zip, and set VARIORUM_CHECKTHAT to the folder that holds verified_claims.docs.tsv and, for each set in a
folder of its own, a file *.queries.tsv beside one *.qrels\n`
const STS = `no figures of STS: fetch the repository brmson/dataset-sts and set VARIORUM_STS to its folder
data/sts/semeval-sts; the files *headlines*.tsv below it are read\n`

/** Public data that the developer has fetched; it stays where it is. What is not there is said. */
export async function benchPublic(): Promise<void> {
  await benchCheckThat(filesIn('VARIORUM_CHECKTHAT'))
  benchSts(filesIn('VARIORUM_STS').filter((file) => /headlines[^/\\]*\.tsv$/u.test(file)))
}

/** CLEF-2020 CheckThat, task 2: which of many checked claims a tweet states. */
async function benchCheckThat(files: readonly string[]): Promise<void> {
  const claimsFile = files.find((file) => path.basename(file) === 'verified_claims.docs.tsv')
  const sets = files
    .filter((file) => file.endsWith('.queries.tsv'))
    .flatMap((queries) => {
      const answers = files.find(
        (file) => file.endsWith('.qrels') && path.dirname(file) === path.dirname(queries),
      )
      return answers === undefined ? [] : [{ queries, answers }]
    })
  if (claimsFile === undefined || sets.length === 0) {
    process.stderr.write(CHECKTHAT)
    return
  }
  const claims = readTexts(readFileSync(claimsFile, 'utf8'))
  for (const { queries, answers } of sets) {
    const right = readAnswers(readFileSync(answers, 'utf8'))
    const asked = readTexts(readFileSync(queries, 'utf8')).filter(({ id }) => right.has(id))
    const name = `${path.basename(path.dirname(queries))}, ${asked.length} tweets, ${claims.length} claims`
    for (const [method, found] of Object.entries(await claimsFound(claims, asked))) {
      const sum = asked.reduce(
        (all, { id }, at) => all + averagePrecisionAt5(found[at] ?? [], right.get(id) ?? new Set()),
        0,
      )
      printFigure('compare', `CheckThat, ${name}, ${method}: MAP@5`, sum / asked.length, 'share')
    }
  }
}

/** Semantic textual similarity of headlines: how well scores go with those that people gave. */
function benchSts(files: readonly string[]): void {
  if (files.length === 0) process.stderr.write(STS)
  for (const file of files) {
    const pairs = readScoredPairs(readFileSync(file, 'utf8'))
    if (pairs.length === 0) continue
    const name = `${path.basename(path.dirname(file))}/${path.basename(file)}, ${pairs.length} pairs`
    const gold = pairs.map((pair) => pair.gold)
    for (const [method, scores] of Object.entries(pairsScored(pairs)))
      printFigure('compare', `STS, ${name}, ${method}: Pearson`, pearson(scores, gold), 'r')
  }
}

function filesIn(variable: string): readonly string[] {
  const folder = process.env[variable]
  if (folder === undefined || !existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.map((name) => path.join(folder, name)).sort()
}
