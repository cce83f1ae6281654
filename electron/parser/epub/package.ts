import { readXml, type XmlEnd } from '../office/xml.ts'
import { bookPath } from './paths.ts'

const PREFIXES = {
  'urn:oasis:names:tc:opendocument:xmlns:container': 'ocf',
  'http://www.idpf.org/2007/opf': 'opf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
}

/** One page of the book in reading order. */
type SpineItem = { readonly path: string; readonly isContents: boolean }

/** One statement about the book: `dc:creator` with its role, `dc:date` with its event, `dcterms:modified`. */
export type BookStatement = { readonly name: string; readonly value: string; readonly detail: string | null }

export type BookPackage = {
  readonly spine: readonly SpineItem[]
  /** The file that lists the chapters with their titles. */
  readonly contents: string | null
  readonly statements: readonly BookStatement[]
}

type ManifestItem = { readonly path: string; readonly type: string; readonly properties: string }

/** Where the package document is, as `META-INF/container.xml` says; null when it does not. */
export function packagePath(container: Uint8Array): string | null {
  let path: string | null = null
  readXml(container, PREFIXES, {
    open(name, attribute) {
      if (name === 'ocf:rootfile') path ??= attribute('full-path')
      return undefined
    },
  })
  return path
}

const MOST_STATEMENTS = 500
const LONGEST_STATEMENT = 4000
/** Pictures and drawings can stand in the reading order; they hold no text. */
const PAGE = /^(?!image\/).*(?:html|dtbook|xml)/

/** Reads the package document at `path`: what the book is, its pages and their order. */
export function readPackage(
  bytes: Uint8Array,
  path: string,
): { readonly end: XmlEnd; readonly book: BookPackage } {
  const manifest = new Map<string, ManifestItem>()
  const order: string[] = []
  const contentsPages = new Set<string>()
  const statements: BookStatement[] = []
  let ncx: string | null = null
  let open: { name: string; value: string; detail: string | null } | null = null

  const end = readXml(bytes, PREFIXES, {
    open(name, attribute) {
      const href = bookPath(path, attribute('href') ?? '')
      if (name === 'opf:item' && href !== null)
        manifest.set(attribute('id') ?? '', {
          path: href,
          type: attribute('media-type') ?? '',
          properties: attribute('properties') ?? '',
        })
      else if (name === 'opf:spine') ncx = attribute('toc')
      else if (name === 'opf:itemref') order.push(attribute('idref') ?? '')
      else if (name === 'opf:reference' && attribute('type') === 'toc' && href !== null)
        contentsPages.add(href)
      else if (name.startsWith('dc:'))
        open = { name, value: '', detail: attribute('opf:role') ?? attribute('opf:event') }
      else if (name === 'opf:meta' && attribute('property') === 'dcterms:modified')
        open = { name: 'dcterms:modified', value: '', detail: null }
      return undefined
    },
    close() {
      if (open !== null && open.value.trim() !== '' && statements.length < MOST_STATEMENTS)
        statements.push({ ...open, value: open.value.replace(/\s+/g, ' ').trim() })
      open = null
    },
    text(words) {
      if (open !== null && open.value.length < LONGEST_STATEMENT) open.value += words
    },
  })
  const isNavigation = ({ properties }: ManifestItem) => /\bnav\b/.test(properties)
  const contents = [...manifest.values()].find(isNavigation) ?? manifest.get(ncx ?? '')
  const spine = order.flatMap((id) => {
    const item = manifest.get(id)
    if (item === undefined || !PAGE.test(item.type)) return []
    return [{ path: item.path, isContents: isNavigation(item) || contentsPages.has(item.path) }]
  })
  return { end, book: { spine, contents: contents?.path ?? null, statements } }
}

/** Fonts may be scrambled against copying, which hides no text. */
const FONT_SCRAMBLING = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/** Names of the files that `META-INF/encryption.xml` lists as encrypted, but for fonts. */
export function encryptedFiles(encryption: Uint8Array): ReadonlySet<string> {
  const files = new Set<string>()
  let algorithm = ''
  readXml(encryption, PREFIXES, {
    open(name, attribute) {
      if (name === 'enc:EncryptedData') algorithm = ''
      else if (name === 'enc:EncryptionMethod') algorithm ||= attribute('Algorithm') ?? ''
      else if (name === 'enc:CipherReference' && !FONT_SCRAMBLING.has(algorithm))
        files.add(bookPath('', attribute('URI') ?? '') ?? '')
      return undefined
    },
  })
  return files
}
