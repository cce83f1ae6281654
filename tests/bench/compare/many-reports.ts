import path from 'node:path'
import type { ComparedSource } from '../../../shared/compare/compared-source.ts'
import { generatedProse } from '../../support/generated-prose.ts'
import { createRandom } from '../anchor/random.ts'
import { goldPages } from '../import/corpus.ts'
import { comparedFile } from './gold.ts'

const CHARACTERS = 3000
/** Of each report so much is its own, the rest says what others of its topic say, a sixth of the words changed. */
const OWN = 0.6
const TOPICS = 10
const CHANGED = 1 / 6

/**
 * Reports of about 3,000 characters on ten topics, read by the parser; the same each time. They are mixed of saved news pages, or of
 * generated prose where there are none.
 */
export async function manyReports(count: number): Promise<readonly ComparedSource[]> {
  const texts = someTexts()
  const reports = await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const random = createRandom(at + 1)
      const own = texts[(TOPICS + at) % texts.length] ?? ''
      const words = cut(texts[at % TOPICS] ?? '', CHARACTERS * (1 - OWN)).split(' ')
      const topic = words.map((word) =>
        random.chance(CHANGED) ? (words[random.below(words.length)] ?? word) : word,
      )
      const text = `${cut(own, CHARACTERS * OWN)}\n\n${topic.join(' ')}\n`
      return comparedFile(`report ${at}.txt`, new TextEncoder().encode(text))
    }),
  )
  return reports
    .filter((report) => report !== null)
    .map((report, at) => ({
      ...report,
      published: { iso: `2019-03-${String(1 + (at % 28)).padStart(2, '0')}`, precision: 'day' },
    }))
}

function someTexts(): readonly string[] {
  const pages = goldPages(path.resolve('../shared/corpus/articles'))
  const bodies = pages?.map(({ body }) => body).filter((body) => body.length > CHARACTERS) ?? []
  if (bodies.length > TOPICS) return bodies
  return Array.from({ length: 60 }, (_, at) => {
    const prose = generatedProse(at)
    return Array.from({ length: 10 }, () => prose.paragraph(4)).join('\n\n')
  })
}

/** The beginning of a text, to the end of a sentence where there is one. */
function cut(text: string, most: number): string {
  const part = text.slice(0, most)
  const end = part.lastIndexOf('. ')
  return end > most / 2 ? part.slice(0, end + 1) : part
}
