import type { AnnotationId } from '../../../shared/ids.ts'
import type { Code, Colour } from '../../../shared/project/annotation.ts'
import { quotationOf } from '../../../shared/project/quotation.ts'
import { now } from '../../../shared/time.ts'
import { newAnnotation, type Passage } from './annotations.ts'
import { codeNamed } from './codes.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate } from './mutate.ts'

const LONGEST_NAME = 200

/** Words as the name of a code: on one line, cut after a whole word where they are too many. */
export function nameOfWords(words: string): string {
  const name = words.replace(/\s+/g, ' ').trim()
  if (name.length <= LONGEST_NAME) return name
  const cut = name.slice(0, LONGEST_NAME - 1)
  const whole = cut.replace(/\s\S*$/, '')
  return `${whole.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}

/**
 * Marks a passage, or takes an annotation, and puts the code on it that its own words name, making it if there is none of
 * that name. One step. Null, having changed nothing, if the annotation is gone.
 */
export function codeInVivo(
  db: WorkbenchDb,
  target: AnnotationId | Passage,
  colour: Colour,
): Promise<{ readonly annotationId: AnnotationId; readonly code: Code } | null> {
  return mutate(db, { label: 'code in its own words' }, async (writer) => {
    const row =
      typeof target === 'string' ? await writer.get('annotations', target) : newAnnotation(target, colour)
    if (row === undefined) return null
    const code = await codeNamed(db, writer, nameOfWords(quotationOf(row)), row.colour)
    if (!row.codeIds.includes(code.id))
      await writer.put('annotations', { ...row, codeIds: [...row.codeIds, code.id], modifiedAt: now() })
    return { annotationId: row.id, code }
  })
}
