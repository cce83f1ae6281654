import { createAnchor } from '../../shared/anchor/create.ts'
import { present } from '../../shared/assert.ts'
import type { AnnotationId } from '../../shared/ids.ts'
import { COLOURS, type Annotation } from '../../shared/project/annotation.ts'
import type { Project } from '../../shared/project/project.ts'
import { overlaps, span, type Span } from '../../shared/text/offsets.ts'
import { buildSampleProject, SAMPLE_TIME } from './sample-project.ts'

/** The article whose beginning is covered, and how far, in characters: about what a screen shows. */
export const DENSE_TITLE = 'Venezuela gets its own school for Russian helicopters'
const COVERED = 1500

const MOST = 30
/** No place lies under more annotations than this. */
const DEEPEST = 5

const NOTES = ['Who counted?', 'The date differs in the other report.', 'Compare with the release.']

/** The sample project with thirty overlapping annotations on one screen: up to five deep, in all colours, some with notes. */
export async function denseProject(): Promise<Project> {
  const sample = await buildSampleProject()
  const source = present(
    sample.sources.find(({ meta }) => meta.title.value === DENSE_TITLE),
    'source',
  )
  const { content } = present(sample.texts.get(source.currentVersionId), 'text')
  const dense = densePassages(content).map((passage, index): Annotation => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as AnnotationId,
    sourceId: source.id,
    anchor: createAnchor(content, source.currentVersionId, passage),
    colour: present(COLOURS[index % COLOURS.length], 'colour'),
    note: index % 5 === 0 ? present(NOTES[(index / 5) % NOTES.length], 'note') : '',
    codeIds: [],
    createdAt: SAMPLE_TIME,
    modifiedAt: SAMPLE_TIME,
  }))
  const others = sample.annotations.filter(({ sourceId }) => sourceId !== source.id)
  const kept = new Set(others.map(({ id }) => id))
  return {
    ...sample,
    annotations: [...others, ...dense],
    evidence: sample.evidence.filter(({ annotationId }) => kept.has(annotationId)),
  }
}

/** Passages of one word to four lines, the same ones every time. */
function densePassages(content: string): readonly Span[] {
  const words = [...content.slice(0, COVERED).matchAll(/\S+/g)].map(({ index, 0: word }) =>
    span(index, index + word.length),
  )
  const found: Span[] = []
  const random = sequence()
  while (found.length < MOST) {
    const first = Math.floor(random() * words.length)
    const length = 1 + Math.floor(random() ** 2 * 34)
    const last = Math.min(words.length - 1, first + length)
    const passage = span(present(words[first], 'word').start, present(words[last], 'word').end)
    const deep = words.some(
      (word) => overlaps(word, passage) && found.filter((other) => overlaps(other, word)).length >= DEEPEST,
    )
    if (!deep) found.push(passage)
  }
  return found
}

/** Numbers in [0, 1) that look random and are the same every time. */
function sequence(): () => number {
  let state = 7
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
