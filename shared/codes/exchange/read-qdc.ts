import { err, ok, type Result } from '../../result.ts'
import { colourOf } from './colours.ts'
import { cleanName, MOST_CODES, type ExchangeProblem, type ForeignCode } from './foreign-code.ts'
import { readXmlTree, type XmlElement } from './xml.ts'

/**
 * Reads the codes of a REFI-QDA codebook, or of the project file of a QDPX archive. Namespaces, the case of ids and braces
 * around them differ from program to program and do not count; folders of codes, which cannot be put on passages there,
 * become codes like any others.
 */
export function readQdc(source: string): Result<readonly ForeignCode[], ExchangeProblem> {
  const tree = readXmlTree(source)
  if (!tree.ok) return tree
  const book = tree.value.name === 'Project' ? childOf(tree.value, 'CodeBook') : tree.value
  if (book?.name !== 'CodeBook') return err('not-a-codebook')
  const codes = codesIn(childOf(book, 'Codes') ?? book, [])
  if (codes.length > MOST_CODES) return err('too-large')
  return codes.length === 0 ? err('empty') : ok(codes)
}

const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child) => child.name === name)

const codesIn = ({ children }: XmlElement, path: readonly string[]): readonly ForeignCode[] =>
  children
    .filter(({ name }) => name === 'Code')
    .flatMap((element): readonly ForeignCode[] => {
      const name = cleanName(element.attributes.get('name') ?? '')
      // What stands in a code without a name is not lost with it.
      if (name === '') return codesIn(element, path)
      const own = [...path, name]
      const code: ForeignCode = {
        id: idOf(element.attributes.get('guid') ?? ''),
        path: own,
        colour: colourOf(element.attributes.get('color') ?? ''),
        description: (childOf(element, 'Description')?.text ?? '').trim(),
        memo: '',
      }
      return [code, ...codesIn(element, own)]
    })

function idOf(guid: string): string | null {
  const id = guid
    .trim()
    .replace(/^\{|\}$/g, '')
    .toLowerCase()
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null
}
