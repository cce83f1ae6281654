import { present } from '../../assert.ts'
import type { Anchor, Annotation } from '../../project/annotation.ts'
import type { Evidence } from '../../project/claim.ts'
import { partsOf } from '../../project/quotation.ts'
import { canonicalJson } from '../canonical.ts'
import { shownAnnotations, urn, type View } from './view.ts'

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    vr: 'urn:x-variorum:ns:1#',
    stance: { '@id': 'vr:stance', '@type': '@id' },
  },
] as const

/**
 * W3C Web Annotations: one collection whose only page holds every annotation, then every piece of evidence as an
 * annotation that assesses its claim. Positions count code points of the version named by the target's state,
 * whose text file carries that identifier in the crate.
 */
export function writeAnnotations(view: View): string {
  const annotations = shownAnnotations(view)
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const evidence = view.project.evidence.filter(({ annotationId }) => byId.has(annotationId))
  const items = [
    ...annotations.map((annotation) => annotationItem(view, annotation)),
    ...evidence.map((item) =>
      evidenceItem(view, item, present(byId.get(item.annotationId), item.annotationId)),
    ),
  ]
  const id = `${urn(view.project.info.id)}#annotations`
  const label = view.project.info.title
  return canonicalJson({
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: {
      id: `${urn(view.project.info.id)}#annotations-1`,
      type: 'AnnotationPage',
      partOf: { id, type: 'AnnotationCollection', label, total: items.length },
      startIndex: 0,
      items,
    },
  })
}

function annotationItem(view: View, annotation: Annotation) {
  const bodies = [
    ...(annotation.note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', value: annotation.note, format: 'text/plain' }]),
    ...annotation.codeIds.map((code) => ({
      type: 'SpecificResource',
      purpose: 'classifying',
      source: urn(code),
    })),
  ]
  return {
    id: urn(annotation.id),
    type: 'Annotation',
    motivation: annotation.note !== '' ? 'commenting' : bodies.length > 0 ? 'classifying' : 'highlighting',
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: target(view, annotation),
  }
}

function evidenceItem(view: View, evidence: Evidence, annotation: Annotation) {
  const purpose = evidence.stance === 'mentions' ? 'linking' : 'assessing'
  return {
    id: urn(evidence.id),
    type: 'Annotation',
    motivation: purpose,
    created: evidence.createdAt,
    modified: evidence.modifiedAt,
    stance: `vr:${evidence.stance}`,
    body: [
      { type: 'SpecificResource', purpose, source: urn(evidence.claimId) },
      { type: 'TextualBody', purpose: 'tagging', value: evidence.stance },
      ...(evidence.note === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', value: evidence.note, format: 'text/plain' }]),
    ],
    target: target(view, annotation),
    via: urn(annotation.id),
  }
}

/** What is annotated: a quotation of several parts has a target for each, in reading order. */
function target(view: View, annotation: Annotation) {
  const targets = partsOf(annotation).map((part) => partTarget(view, annotation.sourceId, part))
  return targets.length === 1 ? targets[0] : targets
}

/** An orphan's position is where it once was, so only its quotation is given. */
function partTarget(view: View, sourceId: Annotation['sourceId'], anchor: Anchor) {
  const map = view.maps(anchor.versionId)
  const version = present(
    view.project.versions.find(({ id }) => id === anchor.versionId),
    anchor.versionId,
  )
  const quotation = {
    type: 'TextQuoteSelector',
    exact: anchor.exact,
    prefix: anchor.prefix,
    suffix: anchor.suffix,
  }
  const position = {
    type: 'TextPositionSelector',
    start: map.toCodePoint(anchor.start),
    end: map.toCodePoint(anchor.end),
  }
  return {
    type: 'SpecificResource',
    source: urn(sourceId),
    scope: urn(view.project.info.id),
    state: { type: 'TimeState', sourceDate: version.createdAt, cached: urn(version.id) },
    selector: anchor.state.kind === 'orphan' ? [quotation] : [position, quotation],
  }
}
