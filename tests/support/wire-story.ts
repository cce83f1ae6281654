import { generatedProse } from './generated-prose.ts'

/** A report of some length, always the same; another number is another report. */
export function wireStory(seed = 7): readonly string[] {
  const prose = generatedProse(seed)
  return Array.from({ length: 6 }, () => prose.paragraph(3))
}
