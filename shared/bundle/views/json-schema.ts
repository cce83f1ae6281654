import type * as v from 'valibot'
import { canonicalJson } from '../canonical.ts'
import { ProjectFile } from '../project-file.ts'

/** The parts of a valibot schema that the conversion looks at. */
type Node = {
  readonly kind: string
  readonly type: string
  readonly entries?: Readonly<Record<string, Node>>
  readonly item?: Node
  readonly items?: readonly Node[]
  readonly wrapped?: Node
  readonly literal?: unknown
  readonly options?: readonly unknown[]
  readonly requirement?: unknown
  readonly pipe?: readonly Node[]
}
type JsonSchema = Readonly<Record<string, unknown>>

/** Where a later minor version may have added keys, which are kept and written back. */
const { project, sources, codes, annotations, claims, evidence, links, lineages } = ProjectFile.entries
const LISTS = [sources, codes, annotations, claims, evidence, links.wrapped, lineages.wrapped]
const OPEN: ReadonlySet<unknown> = new Set([ProjectFile, project, ...LISTS.map(({ item }) => item)])

/** `workbench/schema.json`: what project.json looks like, made from the very schema that reads it. */
export function writeSchema(): string {
  return canonicalJson({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:x-variorum:project:1.2',
    title: 'Variorum project',
    description:
      'Positions count Unicode code points of the text file of a version, half-open. Ids are unique in the file; ' +
      'later 1.x versions may add keys at the top level, in the project and in listed items.',
    ...toJsonSchema(ProjectFile),
  })
}

const OPTIONAL: ReadonlySet<string> = new Set(['optional', 'exact_optional'])

/** JSON Schema of a valibot schema of the kinds used in shared/project. @throws Error for any other kind. */
export function toJsonSchema(schema: v.GenericSchema): JsonSchema {
  return convert(schema)
}

function convert(node: Node): JsonSchema {
  if (node.pipe === undefined) return base(node)
  const unit = node.type === 'array' ? 'Items' : 'Length'
  return Object.assign(
    {},
    ...node.pipe.map((part) => (part.kind === 'schema' ? base(part) : constraint(part, unit))),
  )
}

function base(node: Node): JsonSchema {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type }
    case 'unknown':
      return {}
    case 'literal':
      return { const: node.literal }
    case 'picklist':
      return { enum: node.options }
    case 'array':
      return { type: 'array', items: convert(child(node.item, node)) }
    case 'strict_tuple':
      return { type: 'array', prefixItems: (node.items ?? []).map(convert), items: false }
    case 'optional':
    case 'exact_optional':
      return convert(child(node.wrapped, node))
    case 'nullable':
      return { anyOf: [convert(child(node.wrapped, node)), { type: 'null' }] }
    case 'variant':
      return { oneOf: (node.options ?? []).filter(isNode).map(convert) }
    case 'record':
      return { type: 'object' }
    case 'strict_object': {
      const entries = Object.entries(node.entries ?? {})
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, inner]) => [key, convert(inner)])),
        required: entries.flatMap(([key, inner]) => (OPTIONAL.has(inner.type) ? [] : [key])),
        additionalProperties: OPEN.has(node),
      }
    }
    default:
      throw new Error(`no JSON Schema for ${node.type}`)
  }
}

/** Lengths count UTF-16 units in the program and code points in JSON Schema, which is never stricter for a maximum. */
function constraint({ type, requirement }: Node, unit: 'Items' | 'Length'): JsonSchema {
  switch (type) {
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {}
    case 'integer':
    case 'safe_integer':
      return { type: 'integer' }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'url':
      return { format: 'uri' }
    case 'brand':
    // What JSON Schema has no words for, or cannot write anyway.
    case 'check':
    case 'finite':
      return {}
    case 'min_length':
      return { [`min${unit}`]: requirement }
    case 'max_length':
      return { [`max${unit}`]: requirement }
    default:
      throw new Error(`no JSON Schema for ${type}`)
  }
}

function child(node: Node | undefined, parent: Node): Node {
  if (node === undefined) throw new Error(`${parent.type} without a part`)
  return node
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'kind' in value
