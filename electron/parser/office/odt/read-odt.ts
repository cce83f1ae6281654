import { err } from '../../../../shared/result.ts'
import { isCarrier } from '../../pictures/carry.ts'
import { type Reader, warning } from '../../reading.ts'
import { openArchive } from '../../zip/open-archive.ts'
import { picturesIn } from '../../zip/picture-bytes.ts'
import { readDublinCore } from '../dublin-core.ts'
import { finished } from '../finish.ts'
import { createFlow } from '../flow.ts'
import { propertiesFound } from '../properties.ts'
import { readXml, xmlRefusal } from '../xml.ts'
import { readOdtBody } from './body.ts'
import { ODF_PREFIXES } from './prefixes.ts'
import { readOdtStyles } from './styles.ts'

/** Reads an OpenDocument text: its text with structure, notes and pictures, not its headers and comments. */
export const readOdt: Reader = async (bytes) => {
  const opened = await openArchive(bytes)
  if (!opened.ok) return opened
  const archive = opened.value
  if (isEncrypted(await archive.read('META-INF/manifest.xml')))
    return err({ code: 'encrypted', detail: 'OpenDocument text' })
  if (!archive.has('content.xml')) return err({ code: 'damaged', detail: 'OpenDocument text' })
  const content = await archive.extract('content.xml')
  if (!content.ok) return content

  // Breaks that an author made would count too few pages; LibreOffice notes all if it is told to.
  const flow = createFlow(Buffer.from(content.value).includes('<text:soft-page-break'))
  const styles = readOdtStyles([await archive.read('styles.xml'), content.value])
  const { end, hasChanges } = readOdtBody(content.value, flow, styles)
  const hostile = xmlRefusal(end)
  if (hostile !== null) return err(hostile)
  const drafts = flow.finish()
  if (drafts.every(isCarrier) && end === 'damaged')
    return err({ code: 'damaged', detail: 'OpenDocument text' })
  return finished({
    format: 'odt',
    drafts,
    found: propertiesFound(readDublinCore(await archive.read('meta.xml'))),
    warnings: [
      ...(end === 'damaged' ? [warning('malformed')] : []),
      ...(hasChanges ? [warning('tracked-changes')] : []),
    ],
    bytesOf: picturesIn(archive),
  })
}

/** A password encrypts the parts one by one or, from OpenDocument 1.3 on, all of them as one package. */
function isEncrypted(manifest: Uint8Array | null): boolean {
  let path = ''
  let encrypted = false
  if (manifest !== null)
    readXml(manifest, ODF_PREFIXES, {
      open(name, attribute) {
        if (name === 'manifest:file-entry') path = attribute('manifest:full-path') ?? ''
        encrypted ||= name === 'manifest:encryption-data' && /^(?:content\.xml|encrypted-package)$/.test(path)
        return undefined
      },
    })
  return encrypted
}
