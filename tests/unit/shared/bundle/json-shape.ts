type Schema = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Where a value breaks a JSON Schema, by the keywords our schemas use; an unknown keyword is an error, so that a schema
 * cannot say something that is never checked.
 */
export function schemaProblems(schema: unknown, value: unknown, at = '$'): string[] {
  if (!isObject(schema)) return [`${at}: no schema`]
  return Object.entries(schema).flatMap(([keyword, wanted]) =>
    keywordProblems(keyword, wanted, schema, value, at).map((problem) => `${at}: ${problem}`),
  )
}

const ANNOTATIONS = new Set(['$schema', '$id', 'title', 'description', 'format', 'properties'])

function keywordProblems(
  keyword: string,
  wanted: unknown,
  schema: Schema,
  value: unknown,
  at: string,
): string[] {
  const when = (wrong: boolean) => (wrong ? [`${keyword} ${JSON.stringify(wanted)}`] : [])
  const length =
    typeof value === 'string' ? Array.from(value).length : Array.isArray(value) ? value.length : 0
  const limit = Number(wanted)
  switch (keyword) {
    case 'type':
      return when(typeOf(value) !== wanted && !(wanted === 'number' && typeOf(value) === 'integer'))
    case 'const':
      return when(value !== wanted)
    case 'enum':
      return when(!Array.isArray(wanted) || !wanted.includes(value))
    case 'pattern':
      return when(typeof value === 'string' && !new RegExp(String(wanted), 'u').test(value))
    case 'minLength':
    case 'minItems':
      return when(length < limit)
    case 'maxLength':
    case 'maxItems':
      return when(length > limit)
    case 'minimum':
      return when(Number(value) < limit)
    case 'maximum':
      return when(Number(value) > limit)
    case 'required':
      return when(
        !Array.isArray(wanted) || !isObject(value) || wanted.some((key) => !Object.hasOwn(value, key)),
      )
    case 'additionalProperties': {
      const properties = isObject(schema['properties']) ? schema['properties'] : {}
      if (!isObject(value)) return []
      const extra = Object.keys(value).filter((key) => !Object.hasOwn(properties, key))
      const known = Object.entries(properties).filter(([key]) => Object.hasOwn(value, key))
      return [
        ...when(wanted === false && extra.length > 0),
        ...known.flatMap(([key, inner]) => schemaProblems(inner, value[key], `${at}.${key}`)),
      ]
    }
    case 'prefixItems':
      return Array.isArray(value) && Array.isArray(wanted)
        ? wanted.flatMap((inner, index) => schemaProblems(inner, value[index], `${at}[${index}]`))
        : []
    case 'items':
      if (wanted === false) {
        const places = schema['prefixItems']
        return when(Array.isArray(value) && Array.isArray(places) && value.length > places.length)
      }
      return Array.isArray(value)
        ? value.flatMap((item, index) => schemaProblems(wanted, item, `${at}[${index}]`))
        : []
    case 'anyOf':
      return when(matching(wanted, value) === 0)
    case 'oneOf':
      return when(matching(wanted, value) !== 1)
    default:
      return ANNOTATIONS.has(keyword) ? [] : [`unknown keyword ${keyword}`]
  }
}

const matching = (schemas: unknown, value: unknown): number =>
  Array.isArray(schemas) ? schemas.filter((schema) => schemaProblems(schema, value).length === 0).length : 0

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}
