import { csvOf } from '../../csv.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Code } from '../../project/annotation.ts'
import { codeTrees, type CodeBranch } from '../codebook.ts'
import { colourOf } from './colours.ts'
import { cleanName, MOST_CODES, type ExchangeProblem, type ForeignCode } from './foreign-code.ts'
import { readCsv } from './read-csv.ts'

/** The codebook as a table, a row for each code, with the names around it in front: `Event > Date`. */
export function codebookCsv(codes: readonly Code[], countOf: (code: Code) => number): string {
  const lines = ({ item, parts }: CodeBranch, above: readonly string[]): string[][] => {
    const path = [...above, item.name.replace(/[\\>]/g, '\\$&')]
    const { name, colour, description, memo = '' } = item
    const row = [path.join(' > '), name, colour, description, memo, String(countOf(item))]
    return [row, ...parts.flatMap((part) => lines(part, path))]
  }
  const head = ['path', 'name', 'colour', 'description', 'memo', 'passages']
  return csvOf([head, ...codeTrees(codes).flatMap((branch) => lines(branch, []))])
}

type Column = 'path' | 'name' | 'parent' | 'colour' | 'description' | 'memo'

/** What other programs and people call the columns. */
const COLUMNS: Readonly<Record<string, Column>> = {
  path: 'path',
  name: 'name',
  tag: 'name',
  code: 'name',
  'code name': 'name',
  parent: 'parent',
  category: 'parent',
  colour: 'colour',
  color: 'colour',
  description: 'description',
  definition: 'description',
  memo: 'memo',
  comment: 'memo',
}

/**
 * Reads codes from a table with a heading: a column `path`, or `name` and perhaps `parent`; `colour`, `description` and
 * `memo` as far as there are any. Further columns do not count.
 */
export function readCodesCsv(source: string): Result<readonly ForeignCode[], ExchangeProblem> {
  const rows = readCsv(source)
  if (rows === null) return err('damaged')
  const [head, ...body] = rows
  if (head === undefined || body.length === 0) return err('empty')
  const columns = head.map((cell) => COLUMNS[cell.trim().toLowerCase()])
  if (!columns.includes('path') && !columns.includes('name')) return err('no-name-column')
  if (body.length > MOST_CODES) return err('too-large')
  const cells = (row: readonly string[], column: Column): string => row[columns.indexOf(column)] ?? ''
  const codes = body.flatMap((row): readonly ForeignCode[] => {
    const path = columns.includes('path')
      ? pathOf(cells(row, 'path'))
      : [cells(row, 'parent'), cells(row, 'name')].map(cleanName).filter((name) => name !== '')
    if (path.length === 0) return []
    const description = cells(row, 'description').trim()
    const memo = cells(row, 'memo').trim()
    return [{ id: null, path, colour: colourOf(cells(row, 'colour')), description, memo }]
  })
  return codes.length === 0 ? err('empty') : ok(withParents(codes))
}

const pathOf = (text: string): readonly string[] =>
  (text.match(/(?:\\[\s\S]|[^>›\\]|\\$)+/gu) ?? [])
    .map((name) => cleanName(name.replace(/\\([\s\S])/g, '$1')))
    .filter((name) => name !== '')

/** A table may name a code that others stand in only in their paths. */
function withParents(codes: readonly ForeignCode[]): readonly ForeignCode[] {
  const key = (path: readonly string[]) => path.join('\n').toLowerCase()
  const known = new Set(codes.map(({ path }) => key(path)))
  return codes.flatMap((code) => {
    const missing = code.path
      .slice(0, -1)
      .map((_, index) => code.path.slice(0, index + 1))
      .filter((path) => !known.has(key(path)))
    for (const path of missing) known.add(key(path))
    return [...missing.map((path) => ({ id: null, path, colour: null, description: '', memo: '' })), code]
  })
}
