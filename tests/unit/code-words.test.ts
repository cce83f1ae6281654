import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

/**
 * Words of the interface that name codes pass through `say`, so that the setting can call them tags. These files hold
 * words that are said where they are shown: tables of words, undo labels, and what is about something else.
 */
const SAID_ELSEWHERE =
  /^renderer\/src\/(data\/|app\/view-rail|ui\/meta-problems|features\/original\/|features\/library\/meta-fields|features\/matrix\/matrix-filters|features\/memos\/reference-kinds|features\/settings\/wording-choice|features\/annotate\/(annotation-filters|table-export|table-head|exchange\/problem-words|retrieve\/(problem-words|query-help|export-found)))/

const NAMES_CODES = /\b(?:un)?(?:codebooks?|cod(?:e[sd]?|ings?))\b/i
/** Values, keys and what is typed into a query: no words for people. */
const TECHNICAL = /^(?:[a-z]+|[\w-]+\.\w+|[a-z]+(?:-[a-z]+)+-?|.*\bcode[:=].*|\.\.?\/.*)$/s
const SAYERS = new Set(['say', 'speak', 'inWords'])

type Node = { readonly type: string; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'
const nameOf = (value: unknown): unknown => (isNode(value) ? value['name'] : undefined)

/** The words in a tree that name codes, and that nothing says. */
function unsaid(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(unsaid)
  if (!isNode(value) || /^(?:TS(?!As|Sat|NonNull)|Import)/.test(value.type)) return []
  if (value.type === 'CallExpression' && SAYERS.has(String(nameOf(value['callee'])))) return []
  if (value.type === 'TaggedTemplateExpression' && SAYERS.has(String(nameOf(value['tag'])))) return []
  const words = wordsOf(value).trim()
  const own = NAMES_CODES.test(words) && !TECHNICAL.test(words) ? [words] : []
  return [...own, ...Object.values(value).flatMap(unsaid)]
}

function wordsOf(node: Node): string {
  const { value } = node
  if (node.type === 'TemplateElement') return String(Reflect.get(Object(value), 'cooked'))
  return (node.type === 'Literal' || node.type === 'JSXText') && typeof value === 'string' ? value : ''
}

const files = readdirSync('renderer/src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('renderer/src', file.replaceAll(path.sep, '/')))
  .filter((file) => /\.tsx?$/.test(file) && !SAID_ELSEWHERE.test(file))

test('words that name codes pass through `say`', () => {
  const found = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    if (!NAMES_CODES.test(source)) return []
    return unsaid(parseSync(file, source).program).map((words) => `${file}: ${words}`)
  })
  expect(found).toEqual([])
})

test('words that nothing says would be found', () => {
  const program = (source: string) => unsaid(parseSync('a.tsx', source).program)
  expect(program('const a = <p label="Add code">No codes yet</p>')).toEqual(['Add code', 'No codes yet'])
  expect(program('announce(`Code ${name} added`)')).toEqual(['Code'])
  expect(program("say('Add code'); say`Code ${name}`; open('codes')")).toEqual([])
})
